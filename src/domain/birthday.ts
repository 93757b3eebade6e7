import { type Day, type DayNumber, dayAt, dayNumber, parseDay } from './day'
import { lunarMonths } from './festival'

type Solar = { calendar: 'solar'; year?: number; month: number; day: number }
type Lunar = { calendar: 'lunar'; year?: number; month: number; day: number; leap: boolean }
/** A birthday (rulebook §1); the year of birth, a lunar one with a lunar birthday, may be unknown. */
export type Birthday = Solar | Lunar

const two = (n: number) => String(n).padStart(2, '0')
const solarText = (year: number, b: Solar) => `${year}-${two(b.month)}-${two(b.day)}`

const solarIn = (year: number, b: Solar): DayNumber =>
  dayNumber(parseDay(solarText(year, b)) ?? (`${year}-02-28` as Day))

const lunarIn = (year: number, b: Lunar): DayNumber | null => {
  const months = lunarMonths(year).filter(m => m.month === b.month)
  const month = months.find(m => m.leap === b.leap) ?? months[0]
  return month ? month.first + Math.min(b.day, month.days) - 1 : null
}

/**
 * The first birthday on or after a day: one of 29 February from 2026-12-01 is `'2027-02-28'`.
 * Throws RangeError where the calendar ends, a lunar one in January 2101.
 */
export const nextBirthday = (b: Birthday, from: Day): Day => {
  const n = dayNumber(from)
  const year = Number(from.slice(0, 4))
  // A lunar year begins in January or February, so that December's birthdays may be the last lunar year's.
  for (let y = year - 1; y <= year + 1; y++) {
    const at = b.calendar === 'solar' ? solarIn(y, b) : lunarIn(y, b)
    if (at !== null && at >= n) return dayAt(at)
  }
  throw new RangeError('no birthday in the calendar')
}

const within = (n: number, min: number, max: number) => Number.isInteger(n) && n >= min && n <= max

/** Whether such a birthday can be: `isBirthday({ calendar: 'solar', month: 2, day: 30 }) === false`. */
export const isBirthday = (b: Birthday): boolean => {
  if (b.calendar === 'solar') {
    if (!within(b.month, 1, 12) || !within(b.day, 1, 31)) return false
    return parseDay(solarText(b.year ?? 2000, b)) !== null
  }
  // No first or twelfth month is a leap month between 1900 and 2100.
  if (!within(b.month, b.leap ? 2 : 1, b.leap ? 11 : 12) || !within(b.day, 1, 30)) return false
  if (b.year === undefined) return true
  return lunarMonths(b.year).some(m => m.month === b.month && m.leap === b.leap && b.day <= m.days)
}
