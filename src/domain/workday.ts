import { getDayDetail } from 'chinese-days'
import { type Day, type DayNumber, day, dayAt, dayNumber } from './day'
import { lunarDay, qingming } from './festival'

export type DayKind = 'work' | 'rest'
/** A branch's single-day overrides of the State Council's calendar (settings). */
export type Overrides = Readonly<Record<string /* Day */, DayKind>>
export type WorkCalendar = {
  isRest(n: DayNumber): boolean
  /** The day itself when it is a workday, else the first workday after. */
  nextWorkday(n: DayNumber): DayNumber
  /** The day itself when it is a workday, else the last workday before. */
  previousWorkday(n: DayNumber): DayNumber
}

const WORK = 1
const REST = 2
const FIRST = dayNumber('1900-01-01' as Day)
const LAST = dayNumber('2199-12-31' as Day)
/** Each day's kind, 0 until its year is filled; shared by all calendars. */
const kinds = new Uint8Array(LAST - FIRST + 1)

/** What the State Council arranged for a day, null where it says nothing. */
const arranged = (of: Day): number | null => {
  // As plain text: the library keys its table west of UTC a day early, and reads text with the same shift.
  const { name, work } = getDayDetail(of)
  // An arranged day is named "Spring Festival,春节,4", any other by its weekday.
  return name.includes(',') ? (work ? WORK : REST) : null
}

/** Whether a year's arrangement is not (yet) published, so that it is 「暂定」: `isProvisional(2026) === false`. */
export const isProvisional = (year: number): boolean => arranged(`${year}-10-01` as Day) === null

/** The 13 statutory days of a year. */
const statutory = (year: number): Set<DayNumber> => {
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03', `04-0${qingming(year)}`]
  const days = new Set(fixed.map(monthDay => dayNumber(`${year}-${monthDay}` as Day)))
  const newYear = lunarDay(year, 1, 1)
  if (newYear !== null) for (let n = newYear - 1; n <= newYear + 2; n++) days.add(n)
  for (const n of [lunarDay(year, 5, 5), lunarDay(year, 8, 15)]) if (n !== null) days.add(n)
  return days
}

const fill = (n: DayNumber): number => {
  const year = Number(dayAt(n).slice(0, 4))
  const holidays = isProvisional(year) ? statutory(year) : new Set<DayNumber>()
  const last = dayNumber(`${year}-12-31` as Day)
  for (let i = dayNumber(`${year}-01-01` as Day); i <= last; i++) {
    const weekday = (((i + 4) % 7) + 7) % 7
    const usual = holidays.has(i) || weekday === 0 || weekday === 6 ? REST : WORK
    kinds[i - FIRST] = arranged(dayAt(i)) ?? usual
  }
  return kinds[n - FIRST] ?? WORK
}

/** `marks` are the kinds a branch has set, from day number `from` on; 0 where it follows the base. */
const calendarOf = (marks: Uint8Array, from: DayNumber): WorkCalendar => {
  const isRest = (n: DayNumber) => (marks[n - from] || kinds[n - FIRST] || fill(n)) === REST
  const walk = (n: DayNumber, step: number) => {
    let at = n
    while (isRest(at)) at += step
    return at
  }
  return { isRest, nextWorkday: n => walk(n, 1), previousWorkday: n => walk(n, -1) }
}

const STATE_COUNCIL = calendarOf(new Uint8Array(0), FIRST)

/** The workdays of a branch: `workCalendar().isRest(dayNumber('2026-02-14'))` is false, a working Saturday. */
export const workCalendar = (overrides: Overrides = {}): WorkCalendar => {
  const set = Object.entries(overrides).map(([name, kind]) => [dayNumber(day(name)), kind] as const)
  if (set.length === 0) return STATE_COUNCIL
  const from = Math.min(...set.map(([n]) => n))
  const marks = new Uint8Array(Math.max(...set.map(([n]) => n)) - from + 1)
  for (const [n, kind] of set) marks[n - from] = kind === 'rest' ? REST : WORK
  return calendarOf(marks, from)
}
