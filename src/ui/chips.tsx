import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { attrs } from './attrs'
import styles from './chips.module.css'
import { cx } from './cx'
import { Press } from './press'

type ChipsProps<T extends string> = {
  id: string
  /** Shown above the chips, and read out with them. */
  label: string
  options: readonly { value: T; text: string; isDisabled?: boolean }[]
  value: T | undefined
  onChange: (value: T) => void
  isDisabled?: boolean
  /** After the chips: a Picker around a ChipFace. */
  children?: ReactNode
}

/** One answer of a few, each a tap; each chip has the id `${id}-${value}`. */
export function Chips<T extends string>({
  id,
  label,
  options,
  value,
  onChange,
  isDisabled = false,
  children,
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
            isDisabled={isDisabled || option.isDisabled === true}
            className={cx(styles.chip, option.value === value && styles.selected)}
            onPress={() => onChange(option.value)}
          >
            <Text>{option.text}</Text>
          </Press>
        ))}
        {children}
      </View>
    </View>
  )
}

type ChipFaceProps = { id: string; text: string; isSelected?: boolean }

/** Looks like a chip; the tap is taken by the Picker around it. */
export const ChipFace = ({ id, text, isSelected = false }: ChipFaceProps) => (
  <View
    {...attrs({ id, role: 'button', label: text, isSelected })}
    className={cx(styles.chip, styles.face, isSelected && styles.selected)}
  >
    <Text>{text}</Text>
  </View>
)
