import { FLOOR_DAYS, type FloorDays } from './clocks'
import { type Day, dayAt, dayNumber } from './day'
import {
  type BuyingHistory,
  buyingHistoryOf,
  type Dealings,
  type DealStatus,
  dealStatusOf,
  demandOf,
  newUntil,
  URGENT,
  type Urgency,
  urgencyOf,
} from './division'
import { dueOf } from './due'
import { type Grade, gradeOf, HORIZON, PAST_LIMIT } from './grade'
import type { Journal } from './journal'
import { losingSince } from './losing-since'
import type { Demand } from './need'
import { type Strip, stripOf, todayRank } from './today'
import type { WorkCalendar } from './workday'

/** What is stored beside a journal so that lists can be selected by an index; what is shown is computed anew. */
export type Derived = {
  readonly grade: Grade
  readonly nextDueOn: Day
  readonly strip: Strip
  readonly todayRank: string
  readonly demand: Demand
  readonly dealStatus: DealStatus
  readonly urgency: Urgency
  readonly buyingHistory: BuyingHistory
  /** R65: from then on the customer shows a sign of being lost. */
  readonly losingOn: Day | null
}

/** The branch's settings that rules depend on. */
export type Rules = { readonly calendar: WorkCalendar; readonly floorDays?: FloorDays }

type Subject = { readonly id: string; readonly journal: Journal; readonly dealings: Dealings }

export const derive = ({ id, journal, dealings }: Subject, today: Day, rules: Rules): Derived => {
  const grade = gradeOf(journal.needs, journal.standing, dayNumber(today))
  const due = dueOf(journal, grade, rules.calendar, rules.floorDays ?? FLOOR_DAYS)
  return {
    grade,
    nextDueOn: due.on,
    strip: stripOf(journal, due, today),
    todayRank: todayRank(journal, grade, due.on, id, today),
    demand: demandOf(journal.needs, journal.standing, today),
    dealStatus: dealStatusOf(journal.needs, dealings),
    urgency: urgencyOf(journal, today),
    buyingHistory: buyingHistoryOf(dealings, today),
    losingOn: losingSince(journal, grade, { today, ...rules }),
  }
}

/** Every day on which some rule may say something else, as day numbers. */
const turningDays = ({ journal, dealings }: Subject, today: Day, rules: Rules): number[] => {
  const expected = journal.needs.flatMap(need =>
    need.demand === 'clear' && need.expectedOn ? [dayNumber(need.expectedOn)] : [],
  )
  const agreed = [
    ...(journal.next ? [journal.next.on] : []),
    ...[...journal.promises, ...(journal.tasks ?? [])].map(one => one.on),
  ].map(dayNumber)
  const grade = gradeOf(journal.needs, journal.standing, dayNumber(today))
  const due = dueOf(journal, grade, rules.calendar, rules.floorDays ?? FLOOR_DAYS)
  return [
    ...expected.flatMap(on => [on - HORIZON.C, on - HORIZON.B, on - HORIZON.A, on + 1, on + PAST_LIMIT + 1]),
    ...[...expected, ...agreed].flatMap(on => [on - URGENT.quarter, on - URGENT.month, on - URGENT.week]),
    ...agreed.flatMap(on => [on, on + 1]),
    ...due.reasons.map(reason => dayNumber(reason.on)),
    // Once a loan has matured it is no sign of being lost any more (R65).
    ...(journal.tasks ?? []).map(({ about }) => dayNumber(about) + 1),
    ...(dealings.firstOn ? [dayNumber(newUntil(dealings.firstOn))] : []),
  ]
}

/**
 * The next day after today on which a stored value changes though nobody touches the customer, or null.
 * The sweep reads the customers whose day has come, and no others.
 */
export const changesOn = (subject: Subject, today: Day, rules: Rules): Day | null => {
  const now = JSON.stringify(derive(subject, today, rules))
  const days = turningDays(subject, today, rules).filter(n => n > dayNumber(today))
  for (const on of days.sort((a, b) => a - b)) {
    if (JSON.stringify(derive(subject, dayAt(on), rules)) !== now) return dayAt(on)
  }
  return null
}
