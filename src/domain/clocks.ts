import { type Day, type DayNumber, dayNumber } from './day'
import type { LoanTask } from './dealing'
import type { Grade } from './grade'
import { CADENCE, type Journal } from './journal'
import type { WorkCalendar } from './workday'

/** R70: the most days without a contact, per grade; 重点 where the grade alone allows more. */
export type FloorDays = {
  readonly A: number
  readonly B: number
  readonly key: number
  readonly others: number
}
export const FLOOR_DAYS: FloorDays = { A: 7, B: 15, key: 30, others: 90 }

/** An agreed later day postpones the floor to so many days after the last contact at most. */
const LONGEST_POSTPONEMENT = 90

/** Rest days: B goes to the workday before if that is later than the look; all others to the next workday. */
const onWorkday = (grade: Grade, due: DayNumber, last: DayNumber, calendar: WorkCalendar): DayNumber => {
  if (!calendar.isRest(due)) return due
  if (grade === 'B') {
    const before = calendar.previousWorkday(due)
    if (before > last) return before
  }
  return calendar.nextWorkday(due)
}

/** Days until the first due day of an imported customer: its share of the cadence, one at least. */
const spreadOver = (cadence: number, spread: number | null): number =>
  spread === null ? cadence : Math.max(1, Math.ceil(cadence * spread))

/** R27 「转低频维护」: a D that the lead let go keeps E's rhythm; a need that makes it A, B or C brings the usual one back. */
export const rhythmOf = ({ isSparse }: Pick<Journal, 'isSparse'>, grade: Grade): Grade =>
  isSparse && grade === 'D' ? 'E' : grade

/** R13-R17 the review clock: last look plus cadence, on a workday; an A is due on the first workday after the look. */
export const reviewDue = (
  journal: Pick<Journal, 'createdOn' | 'lookedOn' | 'spread' | 'isSparse'>,
  graded: Grade,
  calendar: WorkCalendar,
): DayNumber => {
  const grade = rhythmOf(journal, graded)
  const last = dayNumber(journal.lookedOn ?? journal.createdOn)
  const days = journal.lookedOn === null ? spreadOver(CADENCE[grade], journal.spread) : CADENCE[grade]
  return onWorkday(grade, last + days, last, calendar)
}

const floorLimit = (grade: Grade, isKey: boolean, days: FloorDays): number => {
  if (grade === 'A') return days.A
  if (grade === 'B') return days.B
  return isKey ? days.key : days.others
}

/**
 * R63, R70 the contact floor; null for E, for whoever was let go (R27) and for whoever refused contact. A later next step postpones it to that very
 * day, rest day or not, but to 90 days after the last contact at most.
 */
export const floorDue = (
  journal: Pick<
    Journal,
    'createdOn' | 'contactedOn' | 'spread' | 'isKey' | 'refusesContact' | 'next' | 'isSparse'
  >,
  grade: Grade,
  calendar: WorkCalendar,
  limits: FloorDays = FLOOR_DAYS,
): DayNumber | null => {
  if (rhythmOf(journal, grade) === 'E' || journal.refusesContact) return null
  const last = dayNumber(journal.contactedOn ?? journal.createdOn)
  const limit = floorLimit(grade, journal.isKey, limits)
  const days = journal.contactedOn === null ? spreadOver(limit, journal.spread) : limit
  const earliest = earliestAfterImport(journal, limit)
  const latest = last + LONGEST_POSTPONEMENT
  const agreed = journal.next === null ? 0 : dayNumber(journal.next.on)
  if (agreed > last + days && agreed <= latest) return agreed
  const due = agreed > latest ? Math.max(last + days, latest) : last + days
  return onWorkday(grade, Math.max(due, earliest), last, calendar)
}

/** A contact from before the import may be long ago: its floor, too, is spread over the limit from the import on. */
const earliestAfterImport = (
  journal: Pick<Journal, 'createdOn' | 'contactedOn' | 'spread'>,
  limit: number,
): DayNumber => {
  const { createdOn, contactedOn, spread } = journal
  const isBrought = spread !== null && contactedOn !== null && contactedOn < createdOn
  return isBrought ? dayNumber(createdOn) + spreadOver(limit, spread) : 0
}

/**
 * 「预计日已过」: the first workday after the earliest expected day of a clear need. Until that day has passed the review
 * is due no later, so this clock speaks only then, and goes on until the need is re-dated; null without such a day.
 */
export const expectedDue = (journal: Pick<Journal, 'needs'>, calendar: WorkCalendar): DayNumber | null => {
  let first: Day | null = null
  for (const { demand, expectedOn } of journal.needs) {
    if (demand === 'clear' && expectedOn !== null && (first === null || expectedOn < first))
      first = expectedOn
  }
  return first === null ? null : calendar.nextWorkday(dayNumber(first) + 1)
}

/** The earliest day agreed with the customer (next step, promise); agreed days do not move for rest days. */
export const agreedDue = (journal: Pick<Journal, 'next' | 'promises'>): Day | null => {
  let first = journal.next?.on ?? null
  for (const promise of journal.promises) if (first === null || promise.on < first) first = promise.on
  return first
}

/**
 * R125 the earliest duty of a running loan, on the last workday before where it falls on a rest day; for E too, and for
 * whoever refused contact: it is no marketing. 2026-10-04, a day of 国庆, is done on 2026-09-30.
 */
export const loanDue = (journal: Pick<Journal, 'tasks'>, calendar: WorkCalendar): DayNumber | null => {
  const first = firstTask(journal)
  return first === null ? null : calendar.previousWorkday(dayNumber(first.on))
}

/** The task that falls due first. */
export const firstTask = ({ tasks }: Pick<Journal, 'tasks'>): LoanTask | null => {
  let first: LoanTask | null = null
  for (const task of tasks ?? []) if (first === null || task.on < first.on) first = task
  return first
}
