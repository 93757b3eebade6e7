import type { Day } from '@/domain/day'
import { changesOn, type Derived, derive, type Rules } from '@/domain/derived'
import type { CustomerDoc } from './customer-doc'

/** Everything of a customer that follows from journal and day. */
export type Stored = Derived & Pick<CustomerDoc, 'gradeChangesOn'>

/** The stored fields that follow from a customer's journal on a day; an archived one does not change by itself. */
export const storedFields = (
  doc: Pick<CustomerDoc, '_id' | 'journal' | 'dealings' | 'isArchived'>,
  today: Day,
  rules: Rules,
): Stored => {
  const subject = { id: doc._id, journal: doc.journal, dealings: doc.dealings }
  return {
    ...derive(subject, today, rules),
    gradeChangesOn: doc.isArchived ? null : changesOn(subject, today, rules),
  }
}
