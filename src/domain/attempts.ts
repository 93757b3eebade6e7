import { type Day, mondayOf } from './day'

/**
 * R79 the days of the attempts in the latest week that has one, oldest first: enough for the cap of a day and of a week.
 * Of 2026-11-20 (Friday), 2026-11-23 and 2026-11-24 the last two.
 */
export const attemptsOfWeek = (days: readonly Day[]): Day[] => {
  const sorted = [...days].sort()
  const last = sorted.at(-1)
  return last === undefined ? [] : sorted.filter(one => mondayOf(one) === mondayOf(last))
}
