const DAY = 86_400_000

const startOfYear = (year: number): number => Date.UTC(year, 0, 1)
const dayStart = (local: Date): number =>
  Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate())

export const dayOfYear = (local: Date): number =>
  Math.round((dayStart(local) - startOfYear(local.getUTCFullYear())) / DAY) + 1

/** Monday is 1. */
export const isoDay = (local: Date): number => local.getUTCDay() || 7

/** Weeks begin on Sundays; the days before the first Sunday are week 0. */
export const week = (local: Date): number => Math.floor((dayOfYear(local) + 6 - local.getUTCDay()) / 7)

const thursday = (local: Date): Date => new Date(dayStart(local) + (4 - isoDay(local)) * DAY)

/** The ISO week belongs to the year of its Thursday. */
export const isoYear = (local: Date): number => thursday(local).getUTCFullYear()
export const isoWeek = (local: Date): number => Math.floor((dayOfYear(thursday(local)) - 1) / 7) + 1

/** The day a year, an ISO week and an ISO weekday name. */
export function fromIsoWeek(year: number, weekOfYear: number, day: number): number {
  const fourth = new Date(Date.UTC(year, 0, 4))
  return fourth.getTime() + (1 - isoDay(fourth) + (weekOfYear - 1) * 7 + day - 1) * DAY
}
