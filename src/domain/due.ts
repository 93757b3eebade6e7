import { agreedDue, expectedDue, FLOOR_DAYS, type FloorDays, floorDue, loanDue, reviewDue } from './clocks'
import { type Day, type DayNumber, dayAt, dayNumber } from './day'
import type { Grade } from './grade'
import type { Journal } from './journal'
import type { WorkCalendar } from './workday'

/** Which clock made a customer due: a look, the contact floor, something agreed or a loan's task, a passed expected day. */
export type Clock = 'review' | 'floor' | 'agreed' | 'expected'

export type DueReason = { readonly clock: Clock; readonly on: Day }

/** When a customer falls due: the earliest of the clocks, and every clock with its day, earliest first. */
export type Due = { readonly on: Day; readonly reasons: readonly DueReason[] }

const ORDER: readonly Clock[] = ['agreed', 'expected', 'floor', 'review']

/** The agreed clock covers what was agreed with the customer and what a running loan asks for. */
const earlier = (agreed: Day | null, loan: DayNumber | null): Day | null => {
  if (loan === null) return agreed
  return agreed !== null && dayNumber(agreed) <= loan ? agreed : dayAt(loan)
}

/** `nextDueOn` with its reasons (rulebook §2, clocks). */
export const dueOf = (
  journal: Journal,
  grade: Grade,
  calendar: WorkCalendar,
  limits: FloorDays = FLOOR_DAYS,
): Due => {
  const review = dayAt(reviewDue(journal, grade, calendar))
  const reasons: DueReason[] = [{ clock: 'review', on: review }]
  const floor = floorDue(journal, grade, calendar, limits)
  if (floor !== null) reasons.push({ clock: 'floor', on: dayAt(floor) })
  const agreed = earlier(agreedDue(journal), loanDue(journal, calendar))
  if (agreed !== null) reasons.push({ clock: 'agreed', on: agreed })
  const expected = expectedDue(journal, calendar)
  if (expected !== null && dayAt(expected) < review) reasons.push({ clock: 'expected', on: dayAt(expected) })
  reasons.sort((a, b) =>
    a.on === b.on ? ORDER.indexOf(a.clock) - ORDER.indexOf(b.clock) : a.on < b.on ? -1 : 1,
  )
  return { on: reasons[0]?.on ?? review, reasons }
}

/** `nextDueOn` alone, for sweeps over a whole book: the same day as `dueOf`, without building reasons. */
export const nextDueOn = (
  journal: Journal,
  grade: Grade,
  calendar: WorkCalendar,
  limits: FloorDays = FLOOR_DAYS,
): Day => {
  let due = reviewDue(journal, grade, calendar)
  const floor = floorDue(journal, grade, calendar, limits)
  if (floor !== null && floor < due) due = floor
  const expected = expectedDue(journal, calendar)
  if (expected !== null && expected < due) due = expected
  const agreed = agreedDue(journal)
  if (agreed !== null) {
    const on = dayNumber(agreed)
    if (on < due) due = on
  }
  const loan = loanDue(journal, calendar)
  if (loan !== null && loan < due) due = loan
  return dayAt(due)
}
