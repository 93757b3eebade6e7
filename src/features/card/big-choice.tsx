import { Text, View } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import styles from './big-choice.module.css'

type BigChoiceProps<T extends string> = {
  id: string
  label: string
  options: readonly { value: T; text: string; note?: string; isDisabled?: boolean }[]
  value: T | null
  onChange: (value: T) => void
}

/** One answer of a few, each a line as wide as the card; each has the id `${id}-${value}`. */
export const BigChoice = <T extends string>({ id, label, options, value, onChange }: BigChoiceProps<T>) => (
  <View {...attrs({ id, role: 'radiogroup', label })} className={cx(styles.choices)}>
    {options.map(option => (
      <Press
        key={option.value}
        id={`${id}-${option.value}`}
        role="radio"
        isChecked={option.value === value}
        isDisabled={option.isDisabled}
        className={cx(styles.choice, option.value === value && styles.chosen)}
        onPress={() => onChange(option.value)}
      >
        <Text className={cx(styles.text)}>{option.text}</Text>
        {option.note !== undefined && <Text className={cx(styles.note)}>{option.note}</Text>}
      </Press>
    ))}
  </View>
)
