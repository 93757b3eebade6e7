import { type Day, dayNumber, daysBetween } from './day'
import { type Grade, gradeOf, PAST_LIMIT } from './grade'
import type { Journal } from './journal'
import { isPastExpected } from './need'

/** R117 an A or a B that has not closed for so long is tried by somebody else. */
export const STRONG_DAYS = 90

/** An entry of the last 90 days, as it shows where the grade stood; the first one holds the journal from before it. */
export type StrongEntry = {
  readonly gradeBefore: Grade
  readonly gradeAfter: Grade
  readonly before: Journal
}

export type Refollow = { readonly why: 'past' | 'strong'; readonly days: number }

const isStrong = (grade: Grade): boolean => grade === 'A' || grade === 'B'

/** The grade on a day of a journal that stood unchanged since. */
const gradeOn = ({ needs, standing }: Journal, n: number): Grade => gradeOf(needs, standing, n)

/**
 * R117 「需再次跟进」: a 重点 customer more than 30 days past an expected day (31 days: yes, 30: no), or one that was A or B 90
 * days ago, at every entry since and today, and has not closed. `entries` are those of the 90 days, the oldest first.
 */
export const refollowOf = (
  journal: Journal,
  entries: readonly StrongEntry[],
  today: Day,
): Refollow | null => {
  const past = journal.needs
    .filter(need => isPastExpected(need, today))
    .map(need => (need.expectedOn === null ? 0 : daysBetween(need.expectedOn, today)))
  const longest = Math.max(0, ...past)
  if (journal.isKey && longest > PAST_LIMIT) return { why: 'past', days: longest }
  const began = dayNumber(today) - STRONG_DAYS
  if (dayNumber(journal.createdOn) > began) return null
  const known = (entries[0]?.before ?? journal).needs.filter(({ openedOn }) => dayNumber(openedOn) <= began)
  if (known.length === 0) return null
  const grades = [
    gradeOn({ ...(entries[0]?.before ?? journal), needs: known }, began),
    ...entries.flatMap(({ gradeBefore, gradeAfter }) => [gradeBefore, gradeAfter]),
    gradeOn(journal, dayNumber(today)),
  ]
  return grades.every(isStrong) ? { why: 'strong', days: STRONG_DAYS } : null
}

/** Why, in words: 「重点客户，预计日已过 31 天」. */
export const refollowWords = ({ why, days }: Refollow): string =>
  why === 'past' ? `重点客户，预计日已过 ${days} 天` : `A、B 级已 ${days} 天没有结果`
