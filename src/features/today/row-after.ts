import type { CustomerRow } from '@/contract'
import type { Day } from '@/domain/day'
import type { Rules } from '@/domain/derived'
import { dueWords } from '@/domain/due-words'
import { withReview } from '@/domain/follow-up'
import type { Journal } from '@/domain/journal'
import { bucketOf, hasPastNeed, stripOf } from '@/domain/today'
import { standpoint } from '@/domain/what-if'

/** The row as the server will answer it after its journal changed: shown at once, replaced by the answer. */
export const rowAfter = (row: CustomerRow, journal: Journal, today: Day, rules: Rules): CustomerRow => {
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

/** The row after 「看过，不变」. */
export const reviewed = (row: CustomerRow, today: Day, rules: Rules): CustomerRow =>
  rowAfter(row, withReview(row.journal, today), today, rules)

/** R125 the row after a loan's task was done; when the next of its kind falls due only the server knows. */
export const taskDone = (row: CustomerRow, taskId: string, today: Day, rules: Rules): CustomerRow => {
  const tasks = row.journal.tasks?.filter(task => task.id !== taskId)
  return rowAfter(row, { ...withReview(row.journal, today), tasks }, today, rules)
}
