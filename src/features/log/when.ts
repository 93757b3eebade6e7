import { addDays, type Day, startOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'

/** When it happened: just now, earlier today, or so many days ago (R40, at most seven). */
export type When = 'now' | 'earlier' | '1' | '2' | '3' | '4' | '5' | '6' | '7'

const HOUR = 3_600_000
const PAST: readonly When[] = ['1', '2', '3', '4', '5', '6', '7']

const daysAgo = (when: When): number => (when === 'now' || when === 'earlier' ? 0 : Number(when))

/** The Beijing day of it. */
export const dayOfWhen = (when: When, today: Day): Day => addDays(today, -daysAgo(when))

/** The instant that is written: earlier today is two hours ago at most, a past day its afternoon. */
export const instantOf = (when: When, today: Day, now: number): number => {
  if (when === 'now') return now
  if (when === 'earlier') return Math.max(Math.min(startOf(today), now), now - 2 * HOUR)
  return startOf(dayOfWhen(when, today)) + 15 * HOUR
}

export const whenWords = (when: When, today: Day): string => {
  if (when === 'now') return '刚才'
  return when === 'earlier' ? '今天早些' : dayWords(dayOfWhen(when, today), today)
}

export const whenOptions = (today: Day): { value: When; text: string }[] =>
  (['now', 'earlier', ...PAST] as const).map(value => ({ value, text: whenWords(value, today) }))
