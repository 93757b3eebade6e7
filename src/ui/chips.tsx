import { Text, View } from '@tarojs/components'
import { attrs } from './attrs'
import styles from './chips.module.css'
import { cx } from './cx'
import { Press } from './press'

type ChipsProps<T extends string> = {
  id: string
  /** Shown above the chips, and read out with them. */
  label: string
  options: readonly { value: T; text: string }[]
  value: T | undefined
  onChange: (value: T) => void
  isDisabled?: boolean
}

/** One answer of a few, each a tap; each chip has the id `${id}-${value}`. */
export function Chips<T extends string>({
  id,
  label,
  options,
  value,
  onChange,
  isDisabled = false,
}: ChipsProps<T>) {
  return (
    <View {...attrs({ id, role: 'radiogroup', label })} className={cx(styles.chips)}>
      <Text className={cx(styles.label)}>{label}</Text>
      <View className={cx(styles.options)}>
        {options.map(option => (
          <Press
            key={option.value}
            id={`${id}-${option.value}`}
            role="radio"
            label={option.text}
            isChecked={option.value === value}
            isDisabled={isDisabled}
            className={cx(styles.chip, option.value === value && styles.selected)}
            onPress={() => onChange(option.value)}
          >
            <Text>{option.text}</Text>
          </Press>
        ))}
      </View>
    </View>
  )
}
