import type { Context } from '#cloud/context'
import type { Transaction } from '#cloud/database-types'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { addEntry } from '#cloud/store/entries'
import { eventEntry } from '#cloud/store/event-entry'
import { DONE_BY, type DoneBy } from '@/domain/card-face'

/** What the customer did (or whoever is only proposed, or a friend), as a line of the officer's journal. */
export const addEvent = async (
  ctx: Context,
  t: Transaction,
  customer: CustomerDoc,
  words: string,
  name: DoneBy = DONE_BY.confirmed,
): Promise<void> => {
  const by = { _id: customer._id, name }
  await addEntry(t, eventEntry(ctx.newId('evt'), ctx.now, by, customer, words))
}
