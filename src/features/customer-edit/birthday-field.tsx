import { isBirthday } from '@/domain/birthday'
import {
  type Birthday,
  birthdayWords,
  lunarDayWords,
  lunarMonthWords,
} from '@/features/customer/birthday-words'
import { Chips } from '@/ui/chips'
import { ColumnsField } from '@/ui/picker-field'

type BirthdayFieldProps = {
  value: Birthday | null
  error: string | undefined
  onChange: (birthday: Birthday | null) => void
}

const CALENDARS = [
  { value: 'unknown', text: '不知道' },
  { value: 'solar', text: '公历' },
  { value: 'lunar', text: '农历' },
  { value: 'leap', text: '农历闰月' },
] as const
type Calendar = (typeof CALENDARS)[number]['value']

const list = (length: number, say: (n: number) => string) => Array.from({ length }, (_, i) => say(i + 1))
const SOLAR = [list(12, n => `${n}月`), list(31, n => `${n}日`)]
const LUNAR = [list(12, lunarMonthWords), list(30, lunarDayWords)]

const calendarOf = (birthday: Birthday | null): Calendar => {
  if (birthday === null) return 'unknown'
  if (birthday.calendar === 'solar') return 'solar'
  return birthday.leap ? 'leap' : 'lunar'
}

/** Month and day by one calendar or the other; the year of birth is not kept. */
export function BirthdayField({ value, error, onChange }: BirthdayFieldProps) {
  const put = (calendar: Calendar, month: number, day: number) => {
    if (calendar === 'unknown') return onChange(null)
    if (calendar === 'solar') return onChange({ calendar, month, day })
    const leap = calendar === 'leap'
    onChange({
      calendar: 'lunar',
      month: leap ? Math.min(Math.max(month, 2), 11) : month,
      day: Math.min(day, 30),
      leap,
    })
  }
  const kind = calendarOf(value)
  const wrong = value !== null && !isBirthday(value) ? '没有这个生日' : undefined
  return (
    <>
      <Chips
        id="edit-birthday-calendar"
        label="生日"
        options={CALENDARS}
        value={kind}
        onChange={calendar => put(calendar, value?.month ?? 1, value?.day ?? 1)}
      />
      {value && (
        <ColumnsField
          id="edit-birthday"
          label="哪一天"
          columns={value.calendar === 'solar' ? SOLAR : LUNAR}
          value={[value.month - 1, value.day - 1]}
          text={birthdayWords(value)}
          error={wrong ?? error}
          onChange={([month = 0, day = 0]) => put(kind, month + 1, day + 1)}
        />
      )}
    </>
  )
}
