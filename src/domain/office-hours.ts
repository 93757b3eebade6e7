import { addDays, type Day, dayAt, dayNumber, dayOf, startOf, timeOf } from './day'
import type { Hours } from './nudge'
import type { WorkCalendar } from './workday'

const MINUTE = 60_000
/** What has an hour is said so many minutes before it. */
export const LEAD_MINUTES = 30

/** Until somebody sets their own: workdays 08:30-18:30 (platform.md). */
export const DEFAULT_HOURS: Hours = { from: '08:30', to: '18:30', onRestDays: false, isOff: false }

/** Whether hours leave room for a message at all: `hasRoom({ from: '18:30', to: '08:30' })` is false. */
export const hasRoom = ({ from, to }: Pick<Hours, 'from' | 'to'>): boolean => from < to

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** The instant of a Beijing time of day: `instantOf('2026-11-23', '08:30')` is 00:30 UTC. */
export const instantOf = (day: Day, time: string): number => startOf(day) + minutesOf(time) * MINUTE

/** Why nothing may leave now, or null where it may. */
export const closedBy = (
  hours: Hours,
  calendar: WorkCalendar,
  now: number,
): 'off' | 'restDay' | 'beforeHours' | 'afterHours' | null => {
  if (hours.isOff) return 'off'
  if (!hours.onRestDays && calendar.isRest(dayNumber(dayOf(now)))) return 'restDay'
  const time = timeOf(now)
  if (time < hours.from) return 'beforeHours'
  return time < hours.to ? null : 'afterHours'
}

/** The next start of somebody's hours after `now`: Friday 20:00 → Monday 08:30. */
export const nextOpening = (hours: Hours, calendar: WorkCalendar, now: number): number => {
  const today = dayOf(now)
  const first = instantOf(today, hours.from) > now ? today : addDays(today, 1)
  const on = hours.onRestDays ? first : dayAt(calendar.nextWorkday(dayNumber(first)))
  return instantOf(on, hours.from)
}

/**
 * When something that has an hour today may leave: 30 minutes before, but within the hours; 15:00 → 14:30, 07:00 → 08:30,
 * 20:00 → 18:00, half an hour before the hours end.
 */
export const leadOf = (at: string, today: Day, { from, to }: Hours): number => {
  const lead = Math.min(instantOf(today, at), instantOf(today, to)) - LEAD_MINUTES * MINUTE
  return Math.max(lead, instantOf(today, from))
}
