import type { ReminderDoc } from '#cloud/store/reminders'
import type { Candidate } from '@/domain/nudge'
import type { Found } from './candidates'
import type { Person } from './person'

const candidateOf = (
  { _id, kind, customerId, salutation, on, at, what }: ReminderDoc,
  { today }: Person,
): Candidate => ({
  key: `${kind}:${_id}`,
  kind,
  customerId,
  salutation,
  at: on === today ? at : null,
  dueOn: on,
  grade: null,
  isPastExpected: false,
  words: what,
})

/** Open items of the inbox, of today and before: own reminders (R104), meetings, card activity, complaints, faults. */
export const remindersOf = async (person: Person): Promise<Found> => ({
  candidates: person.reminders.map(doc => candidateOf(doc, person)),
})
