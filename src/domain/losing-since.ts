import { FLOOR_DAYS, type FloorDays, floorDue } from './clocks'
import { addDays, type Day, dayAt } from './day'
import type { Grade } from './grade'
import type { Journal } from './journal'
import { LOSING, nextMaturity } from './losing'
import type { WorkCalendar } from './workday'

type At = { readonly today: Day; readonly calendar: WorkCalendar; readonly floorDays?: FloorDays }

const floorSince = (journal: Journal, grade: Grade, { calendar, floorDays }: At): Day[] => {
  const due = floorDue(journal, grade, calendar, floorDays ?? FLOOR_DAYS)
  return due === null ? [] : [addDays(dayAt(due), LOSING.floor)]
}

const unansweredSince = ({ missedInRow, contactedOn, createdOn }: Journal, grade: Grade): Day[] =>
  missedInRow < LOSING.unanswered || grade === 'E' ? [] : [contactedOn ?? createdOn]

const pastSince = ({ needs }: Journal): Day[] =>
  needs.flatMap(({ demand, expectedOn }) =>
    demand === 'clear' && expectedOn !== null ? [addDays(expectedOn, LOSING.past)] : [],
  )

const maturingSince = (journal: Journal, today: Day): Day[] => {
  const on = nextMaturity(journal)
  return on === undefined || on < today ? [] : [addDays(on, -LOSING.maturing)]
}

/**
 * R65 the first day on which a customer shows a sign of being lost if nothing happens meanwhile, or null: stored, so that an
 * index tells who does. A fall of the grade is not among them: it stands in the entries. An A last spoken to on 2 November,
 * whose floor is the 9th, shows one from the 23rd on.
 */
export const losingSince = (journal: Journal, grade: Grade, at: At): Day | null =>
  [
    ...floorSince(journal, grade, at),
    ...unansweredSince(journal, grade),
    ...pastSince(journal),
    ...maturingSince(journal, at.today),
  ].reduce<Day | null>((first, on) => (first === null || on < first ? on : first), null)
