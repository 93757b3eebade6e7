import { addDays, type Day, dayAt, dayNumber, daysBetween } from './day'
import type { WorkCalendar } from './workday'

/** R102 the longest leave for which somebody may leave everything to a colleague without a lead's word, in days. */
export const MOST_OWN_DAYS = 31
/** The longest leave at all: maternity leave with what is added to it. */
export const MOST_DAYS = 190

export type Leave = { readonly from: Day; readonly to: Day }

/** Days of a leave, both ends counted: from Monday to the same Monday is 1. */
export const leaveDays = ({ from, to }: Leave): number => daysBetween(from, to) + 1

/** Of leaves that followed each other, what has been by today. */
const begun = (before: Leave | null, today: Day): Leave | null =>
  before === null || before.from > today ? null : before.to < today ? before : { ...before, to: today }

/**
 * R102 leaves that follow each other without a workday between count as one: Monday to Friday and then from the next Monday is
 * one leave from the first Monday on. Of the one before only what has been counts, so that it can be ended or shortened.
 */
export const leaveRun = (
  before: Leave | null,
  next: Leave | null,
  today: Day,
  calendar: Pick<WorkCalendar, 'nextWorkday'>,
): Leave | null => {
  const been = begun(before, today)
  if (been === null || next === null) return next ?? been
  const backOn = dayAt(calendar.nextWorkday(dayNumber(addDays(been.to, 1))))
  if (backOn < next.from) return next
  return { ...next, ...(been.from < next.from && { from: been.from }) }
}
