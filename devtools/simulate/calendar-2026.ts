import type { Day } from '@/domain/day'

/**
 * The State Council's 2026 written down once more (国办发明电〔2025〕7号), so that what is held against the functions
 * does not come from their own calendar. The simulated year begins on 2026-01-05; its last days are weekend or 元旦 2027.
 */
const REST: readonly [string, string][] = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
  ['2027-01-01', '2027-01-01'],
]
const WORK: readonly string[] = [
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
]

/** The first simulated day, a Monday, and how many days the table above reaches. */
export const FIRST_DAY = '2026-01-05' as Day
export const MOST_DAYS = 365

export const isRestDay = (day: Day): boolean => {
  if (WORK.includes(day)) return false
  if (REST.some(([from, to]) => from <= day && day <= to)) return true
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}
