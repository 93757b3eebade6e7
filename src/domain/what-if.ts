import { FLOOR_DAYS } from './clocks'
import { type Day, dayNumber } from './day'
import type { Rules } from './derived'
import { type Due, dueOf } from './due'
import { type FollowUp, withFollowUp } from './follow-up'
import { type Grade, gradeOf } from './grade'
import type { Journal } from './journal'

export type Standpoint = { readonly grade: Grade; readonly due: Due }

/** Where a journal stands today: its grade and when it falls due. */
export const standpoint = (journal: Journal, today: Day, rules: Rules): Standpoint => {
  const grade = gradeOf(journal.needs, journal.standing, dayNumber(today))
  return { grade, due: dueOf(journal, grade, rules.calendar, rules.floorDays ?? FLOOR_DAYS) }
}

/** R19: what an entry would make of grade and due day, before it is saved. */
export const whatIf = (
  journal: Journal,
  entry: FollowUp,
  today: Day,
  rules: Rules,
): { before: Standpoint; after: Standpoint & { readonly journal: Journal } } => {
  const after = withFollowUp(journal, entry)
  return {
    before: standpoint(journal, today, rules),
    after: { ...standpoint(after, today, rules), journal: after },
  }
}
