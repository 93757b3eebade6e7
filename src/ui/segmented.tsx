import { View } from '@tarojs/components'
import { attrs } from './attrs'
import { cx } from './cx'
import { Press } from './press'
import styles from './segmented.module.css'

type SegmentedProps<T extends string> = {
  id: string
  label: string
  options: readonly { value: T; text: string; count?: number }[]
  value: T
  onChange: (value: T) => void
}

/** Two to four tabs in one track; each has the id `${id}-${value}`. */
export function Segmented<T extends string>({ id, label, options, value, onChange }: SegmentedProps<T>) {
  return (
    <View {...attrs({ id, role: 'tablist', label })} className={cx(styles.track)}>
      {options.map(option => {
        const isSelected = option.value === value
        const text = option.count === undefined ? option.text : `${option.text} ${option.count}`
        return (
          <Press
            key={option.value}
            id={`${id}-${option.value}`}
            role="tab"
            isSelected={isSelected}
            className={cx(styles.tab, isSelected && styles.selected)}
            onPress={() => onChange(option.value)}
          >
            {text}
          </Press>
        )
      })}
    </View>
  )
}
