import { type Day, dayAt, dayNumber } from '@/domain/day'
import { workCalendar } from '@/domain/workday'
import type { Chance } from './prng'

const calendar = workCalendar()

/** The last workday on or before a day; now and then the day itself, for work is also done on a rest day. */
export const workedOn = (c: Chance, on: Day): Day => {
  if (!calendar.isRest(dayNumber(on)) || c.is(0.04)) return on
  return dayAt(calendar.previousWorkday(dayNumber(on)))
}

/** The first workday on or after a day. */
export const workdayFrom = (on: Day): Day => dayAt(calendar.nextWorkday(dayNumber(on)))

/** The last workday before a day. */
export const workdayBefore = (on: Day): Day => dayAt(calendar.previousWorkday(dayNumber(on) - 1))

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** A time of day for a contact: mornings and afternoons, rarely an evening. */
export const contactTime = (c: Chance): string => {
  if (c.is(0.04)) return clock(c.int(18 * 60, 19 * 60 + 50))
  return c.is(0.55) ? clock(c.int(9 * 60, 11 * 60 + 45)) : clock(c.int(14 * 60, 17 * 60 + 40))
}

/** An hour one would agree on: full or half. */
export const agreedTime = (c: Chance): string =>
  clock(c.pick([9, 9.5, 10, 10.5, 11, 14, 14.5, 15, 15.5, 16]) * 60)
