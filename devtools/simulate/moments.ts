import type { Day } from '@/domain/day'

/** Beijing days and hours by plain arithmetic: the checks do not lean on the code's own. */
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
const BEIJING = 8 * HOUR

const text = (ms: number): string => new Date(ms + BEIJING).toISOString()
export const dayAt = (ms: number): Day => text(ms).slice(0, 10) as Day
/** `HH:mm` in Beijing. */
export const hourAt = (ms: number): string => text(ms).slice(11, 16)
export const startOfDay = (day: Day): number => Date.parse(`${day}T00:00:00Z`) - BEIJING
export const plusDays = (day: Day, days: number): Day => dayAt(startOfDay(day) + days * DAY)
export const daysUntil = (from: Day, to: Day): number => (startOfDay(to) - startOfDay(from)) / DAY
/** The instant of `HH:mm` on a day. */
export const instantAt = (day: Day, hour: string): number =>
  startOfDay(day) + Number(hour.slice(0, 2)) * HOUR + Number(hour.slice(3)) * MINUTE
