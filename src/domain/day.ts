declare const brand: unique symbol

/** A Beijing calendar date `YYYY-MM-DD` (rulebook §1), between 1900-01-01 and 2199-12-31. */
export type Day = string & { readonly [brand]: 'Day' }

/** Days since 1970-01-01, the form in which rules calculate. */
export type DayNumber = number

const MS_PER_DAY = 86_400_000
const BEIJING_OFFSET_MS = 8 * 3_600_000
const FIRST = -25_567
const LAST = 84_005
const FIRST_MONTH = 1900 * 12 + 1
const names: string[] = []

const digits = (text: string, from: number, to: number): number => {
  let value = 0
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - 48
  return value
}

/** The day number of the first of each month from January 1900 on: a look-up is four times as fast as the formula. */
const monthStarts = Int32Array.from({ length: 300 * 12 }, (_, i) => Date.UTC(1900, i, 1) / MS_PER_DAY)

/** The day number of a day: `dayNumber('1970-01-02') === 1`. */
export const dayNumber = (day: Day): DayNumber => {
  const month = digits(day, 0, 4) * 12 + digits(day, 5, 7) - FIRST_MONTH
  return (monthStarts[month] ?? Number.NaN) + digits(day, 8, 10) - 1
}

/** The day of a day number: `dayAt(1) === '1970-01-02'`. Throws RangeError outside 1900-2199. */
export const dayAt = (number: DayNumber): Day => {
  const known = names[number - FIRST]
  if (known !== undefined) return known as Day
  if (!Number.isInteger(number) || number < FIRST || number > LAST) throw new RangeError('day out of range')
  const name = new Date(number * MS_PER_DAY).toISOString().slice(0, 10)
  names[number - FIRST] = name
  return name as Day
}

/** Reads `YYYY-MM-DD`; null for anything else, impossible days included: `parseDay('2026-02-30') === null`. */
export const parseDay = (text: string): Day | null => {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return null
  const month = digits(text, 5, 7)
  const date = digits(text, 8, 10)
  if (month < 1 || month > 12 || date < 1 || date > 31) return null
  return dayAt(dayNumber(text as Day)) === text ? (text as Day) : null
}

/** A day that is written in code or known to be valid. Throws RangeError otherwise. */
export const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (parsed === null) throw new RangeError('not a day')
  return parsed
}

/** The Beijing day of an instant in milliseconds: `dayOf(Date.UTC(2026, 0, 1, 16)) === '2026-01-02'`. */
export const dayOf = (instant: number): Day => dayAt(Math.floor((instant + BEIJING_OFFSET_MS) / MS_PER_DAY))

/** The Beijing time of day `HH:mm` of an instant in milliseconds. */
export const timeOf = (instant: number): string =>
  new Date(instant + BEIJING_OFFSET_MS).toISOString().slice(11, 16)

/** The first millisecond of a day in Beijing: `startOf('2026-01-02') === Date.UTC(2026, 0, 1, 16)`. */
export const startOf = (of: Day): number => dayNumber(of) * MS_PER_DAY - BEIJING_OFFSET_MS

/** A day so many days later: `addDays('2026-02-27', 2) === '2026-03-01'`. */
export const addDays = (from: Day, days: number): Day => dayAt(dayNumber(from) + days)

/** Days from one day to another: `daysBetween('2026-02-27', '2026-03-01') === 2`. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** Day of the week, Sunday = 0. */
export const weekday = (of: Day): number => (((dayNumber(of) + 4) % 7) + 7) % 7

/** The Monday of a day's week: `mondayOf('2026-11-29') === '2026-11-23'`. */
export const mondayOf = (of: Day): Day => addDays(of, -((weekday(of) + 6) % 7))

/** So many months later, the last day of a shorter month: `addMonths('2026-01-31', 1) === '2026-02-28'`. */
export const addMonths = (from: Day, months: number): Day => {
  const month = digits(from, 0, 4) * 12 + digits(from, 5, 7) - FIRST_MONTH + months
  const first = monthStarts[month] ?? Number.NaN
  const last = (monthStarts[month + 1] ?? LAST + 1) - 1
  return dayAt(Math.min(first + digits(from, 8, 10) - 1, last))
}
