import { getDayDetail, getYearLeapMonth, monthDays } from 'chinese-days'
import type { Tables } from '../src/lib/chinese-days'

const MS_PER_DAY = 86_400_000
const FROM = Date.UTC(2000, 0, 1) / MS_PER_DAY
const TO = Date.UTC(2050, 0, 1) / MS_PER_DAY
const YEARS = Array.from({ length: 201 }, (_, i) => 1900 + i)

const dayText = (number: number): string => new Date(number * MS_PER_DAY).toISOString().slice(0, 10)

/** Null for a day that is nothing but its weekday. */
const arrangedKey = (number: number): string | null => {
  const { name, work } = getDayDetail(dayText(number))
  return name.includes(',') ? `${work ? 1 : 0}${name}` : null
}

const arranged = (): Record<string, string> => {
  const runs: Record<string, string[]> = {}
  for (let from = FROM; from < TO; from++) {
    const key = arrangedKey(from)
    if (key === null) continue
    let length = 1
    while (arrangedKey(from + length) === key) length++
    runs[key] = [...(runs[key] ?? []), `${from.toString(36)}${length.toString(36)}`]
    from += length - 1
  }
  return Object.fromEntries(Object.entries(runs).map(([key, all]) => [key, all.join(' ')]))
}

const lunarBits = (year: number): number => {
  const { leapMonth = 0, days } = getYearLeapMonth(year)
  const months = Array.from({ length: 12 }, (_, i) => (monthDays(year, i + 1) === 30 ? 1 << i : 0))
  return months.reduce((sum, bit) => sum + bit, 0) + (leapMonth << 12) + (days === 30 ? 1 << 16 : 0)
}

/** What the phone needs of the package chinese-days, laid out once in the build: 4 kB instead of 24. */
export const chineseDaysTables = (): Tables => ({
  arranged: arranged(),
  lunar: YEARS.map(year => lunarBits(year).toString(36)).join(' '),
})
