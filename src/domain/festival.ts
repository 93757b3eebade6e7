import { getYearLeapMonth, monthDays } from 'chinese-days'
import { type Day, type DayNumber, dayAt, dayNumber } from './day'
import type { WorkCalendar } from './workday'

/** A month of a lunar year, with the day number of its first day. */
export type LunarMonth = { month: number; leap: boolean; first: DayNumber; days: number }
export type LunarDate = { month: number; day: number; leap: boolean }
export type Festival = { day: Day; name: string; greet: boolean }

// Only the library's month table is used: its date functions format in local time, a day early west of UTC.
const FIRST_YEAR = 1900
const LAST_YEAR = 2100
const FIRST_NEW_YEAR = dayNumber('1900-01-31' as Day)
// Month lengths the library has wrong; the Hong Kong Observatory's tables (github.com/yize/solarlunar/issues/6) say these.
const CORRECTED: Readonly<Record<string, number>> = {
  '1996-5': 30,
  '1996-6': 29,
  '1996-7': 30,
  '1996-8': 29,
  '2060-3': 29,
  '2060-4': 30,
}
const years: LunarMonth[][] = []

const layMonths = (year: number, first: DayNumber): LunarMonth[] => {
  const { leapMonth, days: leapDays } = getYearLeapMonth(year)
  const months: LunarMonth[] = []
  let next = first
  const lay = (month: number, leap: boolean, days: number) => {
    months.push({ month, leap, first: next, days })
    next += days
  }
  for (let month = 1; month <= 12; month++) {
    lay(month, false, CORRECTED[`${year}-${month}`] ?? monthDays(year, month))
    if (month === leapMonth) lay(month, true, leapDays)
  }
  return months
}

/** The months of a lunar year in their order, leap month included; empty outside the table of 1900-2100. */
export const lunarMonths = (year: number): readonly LunarMonth[] => {
  if (year < FIRST_YEAR || year > LAST_YEAR) return []
  for (let y = FIRST_YEAR + years.length; y <= year; y++) {
    const last = years.at(-1)?.at(-1)
    years.push(layMonths(y, last ? last.first + last.days : FIRST_NEW_YEAR))
  }
  return years[year - FIRST_YEAR] ?? []
}

/** The day number of a day of an ordinary lunar month: `lunarDay(2026, 8, 15)` is 2026-09-25; null outside the table. */
export const lunarDay = (year: number, month: number, date: number): DayNumber | null => {
  const found = lunarMonths(year).find(m => m.month === month && !m.leap)
  return found ? found.first + date - 1 : null
}

/** The lunar date of a day: `lunarDateOf('2025-07-25')` is 闰六月初一; null outside the table. */
export const lunarDateOf = (day: Day): LunarDate | null => {
  const n = dayNumber(day)
  const year = Number(day.slice(0, 4))
  const found = [...lunarMonths(year - 1), ...lunarMonths(year)].find(
    m => n >= m.first && n < m.first + m.days,
  )
  return found ? { month: found.month, day: n - found.first + 1, leap: found.leap } : null
}

const MONTHS = '正二三四五六七八九十冬腊'
const DIGITS = '十一二三四五六七八九'
const dateWords = (date: number): string => {
  if (date === 20) return '二十'
  if (date === 30) return '三十'
  return `${date <= 10 ? '初' : date < 20 ? '十' : '廿'}${DIGITS[date % 10]}`
}

/** The lunar date in words: `lunarLabel('2026-11-23') === '农历十月十五'`; empty after the table's end in 2101. */
export const lunarLabel = (day: Day): string => {
  const lunar = lunarDateOf(day)
  if (lunar === null) return ''
  return `农历${lunar.leap ? '闰' : ''}${MONTHS[lunar.month - 1]}月${dateWords(lunar.day)}`
}

/** The day in April of 清明: `qingming(2026) === 5`. The sun's mean year against the Gregorian leap days since 2000. */
export const qingming = (year: number): number => {
  const y = year - 2000
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return Math.floor(y * 0.2422 + 4.81) - leapDays
}

const SOLAR: readonly (readonly [monthDay: string, name: string])[] = [
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['10-01', '国庆节'],
]
const LUNAR: readonly (readonly [month: number, date: number, name: string])[] = [
  [1, 1, '春节'],
  [1, 15, '元宵节'],
  [5, 5, '端午节'],
  [8, 15, '中秋节'],
  [9, 9, '重阳节'],
]

const festivalsOf = (year: number): Festival[] => [
  ...SOLAR.map(([monthDay, name]) => ({ day: `${year}-${monthDay}` as Day, name, greet: true })),
  { day: `${year}-04-0${qingming(year)}` as Day, name: '清明', greet: false },
  ...LUNAR.flatMap(([month, date, name]) => {
    const n = lunarDay(year, month, date)
    return n === null ? [] : [{ day: dayAt(n), name, greet: true }]
  }),
]

/** The festivals of a span, both ends included, in order; 清明 is marked as no day for a greeting. */
export const festivalsBetween = (from: Day, to: Day): Festival[] => {
  const found: Festival[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    found.push(...festivalsOf(year).filter(({ day }) => day >= from && day <= to))
  return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** The workday before a day, on which its greeting is prepared: `prepareOn('2026-10-01', c) === '2026-09-30'`. */
export const prepareOn = (day: Day, calendar: WorkCalendar): Day =>
  dayAt(calendar.previousWorkday(dayNumber(day) - 1))
