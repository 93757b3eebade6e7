import { Picker, Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { addMonths, type Day, parseDay } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { attrs } from './attrs'
import { cx } from './cx'
import field from './field.module.css'
import { Icon } from './icon'
import styles from './picker-field.module.css'
import { Press } from './press'

type Frame = {
  id: string
  label: string
  placeholder?: string
  hint?: string
  error?: string | undefined
}

type DayFieldProps = Frame & {
  value: Day | null
  /** What the value is said against, and the first day that may be chosen. */
  today: Day
  onChange: (day: Day | null) => void
  /** The days that may be chosen, where they are not those to come. */
  from?: Day
  to?: Day
  /** Offers to take the day away again, by `${id}-clear`. */
  canClear?: boolean
}

/** A day, to come unless said otherwise, by the platform's own wheel: says 周四 or 12月3日. */
export function DayField({ value, today, onChange, from, to, canClear = false, ...frame }: DayFieldProps) {
  return (
    <Framed {...frame} {...(canClear && value !== null ? { onClear: () => onChange(null) } : {})}>
      <Picker
        mode="date"
        value={value ?? today}
        start={from ?? today}
        end={to ?? addMonths(today, 120)}
        onChange={event => onChange(parseDay(event.detail.value))}
      >
        <Chosen {...frame} text={value === null ? '' : dayWords(value, today)} />
      </Picker>
    </Framed>
  )
}

type TimeFieldProps = Frame & {
  value: string | null
  onChange: (time: string | null) => void
  /** False where an hour there must be. */
  canClear?: boolean
}

/** A time of day `HH:mm`, or none. */
export function TimeField({ value, onChange, canClear = true, ...frame }: TimeFieldProps) {
  return (
    <Framed {...frame} {...(value === null || !canClear ? {} : { onClear: () => onChange(null) })}>
      <Picker mode="time" value={value ?? '10:00'} onChange={event => onChange(event.detail.value)}>
        <Chosen {...frame} text={value ?? ''} />
      </Picker>
    </Framed>
  )
}

type ColumnsFieldProps = Frame & {
  columns: readonly (readonly string[])[]
  value: readonly number[]
  text: string
  onChange: (value: number[]) => void
}

/** Several wheels side by side: month and day. */
export function ColumnsField({ columns, value, text, onChange, ...frame }: ColumnsFieldProps) {
  return (
    <Framed {...frame}>
      <Picker
        mode="multiSelector"
        range={columns.map(column => [...column])}
        value={[...value]}
        onChange={event => onChange(event.detail.value)}
      >
        <Chosen {...frame} text={text} />
      </Picker>
    </Framed>
  )
}

function Framed({
  id,
  label,
  hint,
  error,
  onClear,
  children,
}: PropsWithChildren<Frame & { onClear?: () => void }>) {
  const below = error ?? hint
  return (
    <View className={cx(field.field)}>
      <Text className={cx(field.label)}>{label}</Text>
      <View className={cx(field.box, styles.box, error !== undefined && field.wrong)}>
        <View className={cx(styles.picker)}>{children}</View>
        {onClear && (
          <Press id={`${id}-clear`} label={`清除${label}`} className={cx(styles.clear)} onPress={onClear}>
            <Icon name="close" size={16} />
          </Press>
        )}
      </View>
      {below !== undefined && (
        <Text {...attrs({ id: `${id}-hint` })} className={cx(field.hint, error !== undefined && field.error)}>
          {below}
        </Text>
      )}
    </View>
  )
}

/** What opens the wheel: not a Press, whose tap would not reach the Picker around it. */
function Chosen({ id, label, placeholder = '请选择', text }: Frame & { text: string }) {
  return (
    <View
      {...attrs({ id, role: 'button', label: `${label} ${text || placeholder}` })}
      className={cx(styles.chosen)}
    >
      <Text className={cx(text === '' && styles.placeholder)}>{text || placeholder}</Text>
    </View>
  )
}
