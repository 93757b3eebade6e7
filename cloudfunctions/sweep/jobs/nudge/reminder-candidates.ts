import type { ReminderDoc } from '#cloud/store/reminders'
import { timeOf } from '@/domain/day'
import type { Candidate } from '@/domain/nudge'
import type { Found } from './candidates'
import type { Person } from './person'

/** An item of the inbox. Its key holds the hour of today, so that a meeting that is moved on its day is told again. */
const candidateOf = (
  { _id, kind, customerId, salutation, on, at, what, page }: ReminderDoc,
  { today }: Person,
): Candidate => ({
  key: at !== null && on === today ? `${kind}:${_id}@${at}` : `${kind}:${_id}`,
  kind,
  customerId,
  salutation,
  at: on === today ? at : null,
  dueOn: on,
  grade: null,
  isPastExpected: false,
  words: what,
  page,
})

/** A meeting whose day or hour has passed stays in 今天 without a message: 「今天约了见面」 would be false. */
const isOver = ({ kind, on, at }: ReminderDoc, { now, today }: Person): boolean =>
  kind === 'meeting' && (on < today || (on === today && at !== null && at <= timeOf(now)))

/**
 * Open items of the inbox, of today and before: own reminders (R104), meetings and their actions (R107), card activity,
 * complaints, faults; beyond those that were looked at, their number.
 */
export const remindersOf = async (person: Person): Promise<Found> => {
  const items = person.inbox.items.filter(doc => !isOver(doc, person))
  return {
    candidates: items.map(doc => candidateOf(doc, person)),
    alsoOpen: Math.max(0, person.inbox.total - person.inbox.items.length),
  }
}
