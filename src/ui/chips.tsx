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
  /** Several chosen at once as a list; a tap then adds or takes away. */
  value: T | readonly T[] | undefined
  onChange: (value: T) => void
  isDisabled?: boolean
  /** After the chips: a Picker around a ChipFace. */
  children?: ReactNode
}

const has = <T,>(value: T | readonly T[] | undefined, one: T): boolean =>
  Array.isArray(value) ? value.includes(one) : value === one

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
    <View
      {...attrs({ id, role: Array.isArray(value) ? 'group' : 'radiogroup', label })}
      className={cx(styles.chips)}
    >
      <Text className={cx(styles.label)}>{label}</Text>
      {options.map(option => (
        <Press
          key={option.value}
          id={`${id}-${option.value}`}
          role={Array.isArray(value) ? 'checkbox' : 'radio'}
          isChecked={has(value, option.value)}
          isDisabled={isDisabled || option.isDisabled === true}
          className={cx(styles.chip, has(value, option.value) && styles.selected)}
          onPress={() => onChange(option.value)}
        >
          {option.text}
        </Press>
      ))}
      {children}
    </View>
  )
}

type ChipFaceProps = { id: string; text: string; isSelected?: boolean }

/** Looks like a chip; the tap is taken by the Picker around it. */
export const ChipFace = ({ id, text, isSelected = false }: ChipFaceProps) => (
  <View
    {...attrs({ id, role: 'button', isSelected })}
    className={cx(styles.chip, styles.face, isSelected && styles.selected)}
  >
    {text}
  </View>
)
