import type { Context } from '#cloud/context'
import type { Transaction } from '#cloud/database-types'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { addEntry } from '#cloud/store/entries'
import { DONE_BY, type DoneBy } from '@/domain/card-face'

/** What the customer did (or whoever is only proposed, or a friend), as a line of the officer's journal: no look, no contact, and no re-grade. */
export const addEvent = async (
  ctx: Context,
  t: Transaction,
  customer: CustomerDoc,
  words: string,
  byName: DoneBy = DONE_BY.confirmed,
): Promise<void> => {
  await addEntry(t, {
    _id: ctx.newId('evt'),
    kind: 'event',
    customerId: customer._id,
    ownerId: customer.ownerId,
    byId: customer._id,
    byName,
    at: ctx.now,
    on: ctx.today,
    loggedAt: ctx.now,
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
  })
}
