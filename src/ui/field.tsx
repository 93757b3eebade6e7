import { Input, Text, Textarea, View } from '@tarojs/components'
import { memo, useCallback, useRef } from 'react'
import { attrs } from './attrs'
import { cx } from './cx'
import styles from './field.module.css'

type FieldProps = {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** `long` grows with its text; `digits` and `amount` bring up the number keyboard. */
  kind?: 'text' | 'long' | 'digits' | 'amount'
  maxLength?: number
  unit?: string
  hint?: string
  /** What is wrong, in words; takes the place of the hint. */
  error?: string | undefined
  onDone?: () => void
}

const keyboards = { digits: 'number', amount: 'digit' } as const

/** A label over an input. Never focused by itself. */
export function Field({
  id,
  label,
  value,
  onChange,
  placeholder = '',
  kind = 'text',
  maxLength = 140,
  unit,
  hint,
  error,
  onDone,
}: FieldProps) {
  const on = useRef({ onChange, onDone })
  on.current = { onChange, onDone }
  const write = useCallback((text: string) => on.current.onChange(text), [])
  const finish = useCallback(() => on.current.onDone?.(), [])
  const below = error ?? hint
  return (
    <View className={cx(styles.field)}>
      <Text className={cx(styles.label)}>{label}</Text>
      <View className={cx(styles.box, error !== undefined && styles.wrong)}>
        <Box {...{ id, label, value, placeholder, kind, maxLength, write, finish }} />
        {unit !== undefined && <Text className={cx(styles.unit)}>{unit}</Text>}
      </View>
      {below !== undefined && (
        <Text
          {...attrs({ id: `${id}-hint`, role: error === undefined ? undefined : 'alert' })}
          className={cx(styles.hint, error !== undefined && styles.error)}
        >
          {below}
        </Text>
      )}
    </View>
  )
}

type BoxProps = Required<
  Pick<FieldProps, 'id' | 'label' | 'value' | 'placeholder' | 'kind' | 'maxLength'>
> & {
  write: (text: string) => void
  finish: () => void
}

/** Apart, so that it is drawn only when it changes: Taro sends a field's value at each drawing, the same one too. */
const Box = memo(function Box({ id, label, value, placeholder, kind, maxLength, write, finish }: BoxProps) {
  const common = {
    ...attrs({ id, label }),
    value,
    ...(placeholder === '' ? {} : { placeholder, placeholderClass: 'placeholder' }),
    maxlength: maxLength,
    cursorSpacing: 120,
    onInput: (event: { detail: { value: string } }) => write(event.detail.value),
  }
  if (kind === 'long')
    return (
      <Textarea
        {...common}
        className={cx(styles.area)}
        autoHeight
        showConfirmBar={false}
        disableDefaultPadding
      />
    )
  return (
    <Input
      {...common}
      className={cx(styles.input)}
      {...(kind === 'text' ? {} : { type: keyboards[kind] })}
      onConfirm={finish}
    />
  )
})
