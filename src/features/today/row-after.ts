import type { CustomerRow } from '@/contract'
import type { Day } from '@/domain/day'
import type { Rules } from '@/domain/derived'
import { dueWords, nextWords } from '@/domain/due-words'
import { withReview } from '@/domain/follow-up'
import type { Journal } from '@/domain/journal'
import { bucketOf, hasPastNeed, stripOf } from '@/domain/today'
import { standpoint } from '@/domain/what-if'

type Stand = Pick<Rules, 'calendar' | 'floorDays'>

/** The row as the server will answer it after its journal changed: shown at once, replaced by the answer. */
export const rowAfter = (row: CustomerRow, journal: Journal, today: Day, rules: Stand): CustomerRow => {
  const { grade, due } = standpoint(journal, today, rules)
  return {
    ...row,
    version: row.version + 1,
    grade,
    isPast: hasPastNeed(journal, today),
    dueOn: due.on,
    bucket: bucketOf(due.on, today),
    strip: stripOf(journal, due, today),
    words: dueWords(journal, grade, due, today),
    journal: { ...journal, needs: [...journal.needs], promises: [...journal.promises] },
  }
}

/** 「看过，不变」, and what comes next in words. */
export const reviewed = (row: CustomerRow, today: Day, rules: Stand) => {
  const journal = withReview(row.journal, today)
  const { due } = standpoint(journal, today, rules)
  return { row: rowAfter(row, journal, today, rules), next: nextWords(journal, due, today) }
}
