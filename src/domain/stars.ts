import type { Day } from './day'
import type { Dealings } from './division'

/** Stars of a relation: how many, and of how many natural months. */
export type Stars = { readonly stars: 1 | 2 | 3 | 4 | 5; readonly months: number }

/** Rated from this month on. */
const FIRST_RATED = 7
/** A star more from so many months on. */
const TENURE = [13, 25] as const
/** A star more from so many dealings on. */
const DEALT = [2, 3] as const

/** Natural months, the joining month being the first: from 30 June to 1 July are two. */
export const naturalMonths = (joined: Day, today: Day): number =>
  (Number(today.slice(0, 4)) - Number(joined.slice(0, 4))) * 12 +
  Number(today.slice(5, 7)) -
  Number(joined.slice(5, 7)) +
  1

const reached = (marks: readonly number[], value: number): number =>
  marks.filter(mark => value >= mark).length

/**
 * R66 by dealings and tenure, from the seventh month and only while a loan runs; no grade ever looks at them. Joined in
 * January 2025 with two dealings, in November 2026 (the 23rd month): 1 + 1 for the tenure + 1 for the second = 3.
 */
export const starsOf = ({ firstOn, count, running }: Dealings, today: Day): Stars | null => {
  if (firstOn === null || running === 0) return null
  const months = naturalMonths(firstOn, today)
  if (months < FIRST_RATED) return null
  return { stars: (1 + reached(TENURE, months) + reached(DEALT, count)) as Stars['stars'], months }
}
