import { type Birthday, isBirthday, nextBirthday } from './birthday'
import { addDays, type Day, dayNumber } from './day'
import { festivalsBetween, lunarDateOf } from './festival'
import type { Grade } from './grade'
import type { WorkCalendar } from './workday'

/** R71: what a greeting is for; several festivals that are prepared together are one occasion, on the last of their days. */
export type OccasionKind = 'birthday' | 'festival'
export type Occasion = { readonly kind: OccasionKind; readonly on: Day; readonly name: string }

/** The last birthday and festival that a customer was greeted for, or for which the officer chose not to. */
export type Greeted = { readonly [K in OccasionKind]?: Day | null }

/**
 * R71: the days whose greetings are prepared by now and not yet past, from today to the next workday:
 * on Friday 2026-11-27 to Monday 2026-11-30, on 2026-09-30 to 2026-10-08.
 */
export const greetingDays = (today: Day, calendar: WorkCalendar): Day[] => {
  const last = calendar.nextWorkday(dayNumber(today) + 1)
  return Array.from({ length: last - dayNumber(today) + 1 }, (_, i) => addDays(today, i))
}

const two = (n: number) => String(n).padStart(2, '0')

/** A birthday as it is stored and looked up: `birthdayKey({ calendar: 'lunar', month: 8, day: 15, leap: false }) === 'l0815'`. */
export const birthdayKey = (b: Birthday): string =>
  `${b.calendar === 'solar' ? 's' : b.leap ? 'L' : 'l'}${two(b.month)}${two(b.day)}`

/** Birthdays that may fall on a day: its own dates, 29 February, day 30 of a short month, a leap month's in years without it. */
const candidates = (on: Day): Birthday[] => {
  const lunar = lunarDateOf(on)
  const month = Number(on.slice(5, 7))
  const solar: Birthday[] = [
    { calendar: 'solar', month, day: Number(on.slice(8)) },
    { calendar: 'solar', month: 2, day: 29 },
  ]
  if (lunar === null) return solar
  const { month: m, day } = lunar
  const dates = [day, 30].flatMap(d => [false, true].map(leap => ({ month: m, day: d, leap })))
  return [...solar, ...dates.map(date => ({ calendar: 'lunar' as const, ...date }))]
}

/** The keys of all birthdays that are celebrated on a day: `birthdayKeysOn('2027-02-28')` has `s0228` and `s0229`. */
export const birthdayKeysOn = (on: Day): string[] => [
  ...new Set(
    candidates(on)
      .filter(b => isBirthday(b) && nextBirthday(b, on) === on)
      .map(birthdayKey),
  ),
]

/** The festival whose greeting is prepared by now, or null: on 2026-11-23 none, on 2026-12-31 元旦 of 2027-01-01. */
export const openFestival = (today: Day, calendar: WorkCalendar): Occasion | null => {
  const days = greetingDays(today, calendar)
  const found = festivalsBetween(today, days.at(-1) ?? today).filter(({ greet }) => greet)
  const last = found.at(-1)
  return last ? { kind: 'festival', on: last.day, name: found.map(({ name }) => name).join('、') } : null
}

/** The greeting's occasion where one is open for this birthday, or null. */
export const openBirthday = (b: Birthday | null, today: Day, calendar: WorkCalendar): Occasion | null => {
  if (b === null) return null
  const on = nextBirthday(b, today)
  return greetingDays(today, calendar).includes(on) ? { kind: 'birthday', on, name: '生日' } : null
}

/**
 * Whether a customer may be greeted: a greeting is a service (R73), so that refusing marketing does not bar it and
 * refusing contact does; an E customer is met on the birthday only (R17).
 */
export const mayGreet = (
  kind: OccasionKind,
  customer: { readonly grade: Grade; readonly refusesContact: boolean },
): boolean => !customer.refusesContact && (kind === 'birthday' || customer.grade !== 'E')

/** Whether this occasion was greeted or skipped already. */
export const isGreeted = (greeted: Greeted | undefined, { kind, on }: Occasion): boolean => {
  const last = greeted?.[kind] ?? null
  return last !== null && last >= on
}
