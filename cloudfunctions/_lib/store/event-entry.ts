import { type Day, dayOf } from '@/domain/day'
import type { Journal } from '@/domain/journal'
import type { CustomerDoc } from './customer-doc'
import type { EntryDoc } from './entries'

type Subject = Pick<CustomerDoc, '_id' | 'ownerId' | 'grade' | 'nextDueOn' | 'version'> & {
  readonly journal: Journal
}

/** A line of the journal about what was done with the record, by a colleague or the customer: no look, no contact, no re-grade, in no count. */
export const eventEntry = (
  id: string,
  now: number,
  by: { readonly _id: string; readonly name: string },
  customer: Subject,
  words: string,
): EntryDoc => {
  const on: Day = dayOf(now)
  return {
    _id: id,
    kind: 'event',
    customerId: customer._id,
    ownerId: customer.ownerId,
    byId: by._id,
    byName: by.name,
    at: now,
    on,
    loggedAt: now,
    isLate: false,
    channel: null,
    outcome: null,
    note: words,
    next: null,
    answers: [],
    gradeBefore: customer.grade,
    gradeAfter: customer.grade,
    dueBefore: customer.nextDueOn,
    dueAfter: customer.nextDueOn,
    before: customer.journal,
    madeVersion: customer.version,
    contentHash: '',
    voided: null,
  }
}
