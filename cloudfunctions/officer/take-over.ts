import type { Context } from '#cloud/context'
import type { Transaction } from '#cloud/database-types'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { type EntryDoc, replaceEntry } from '#cloud/store/entries'
import { isTakeOver, setTouched } from '#cloud/store/handover-lines'

type Said = Pick<EntryDoc, 'kind' | 'channel' | 'outcome'>

/** The hand-over that an entry of the new officer brings to its end for a customer (R115); null of any other. */
export const takenOverBy = (ctx: Context, doc: CustomerDoc, entry: Said): string | null =>
  doc.handoverId && doc.ownerId === ctx.staff._id && isTakeOver(entry) ? doc.handoverId : null

/** The customer without the mark, and the line says so; a customer that nobody handed over costs nothing. */
export const takeOver = async (
  ctx: Context,
  t: Transaction,
  { handoverId, ...doc }: CustomerDoc,
  taken: string | null,
): Promise<CustomerDoc> => {
  if (taken === null) return handoverId ? { ...doc, handoverId } : doc
  await setTouched(t, taken, doc._id, ctx.now)
  return doc
}

/**
 * An entry that took a customer over is undone: what else the new officer did since stands for it, otherwise the customer
 * is to be taken over again.
 */
export const takeOverUndone = async (
  t: Transaction,
  doc: CustomerDoc,
  entry: EntryDoc,
  others: readonly EntryDoc[],
): Promise<CustomerDoc> => {
  const handoverId = entry.tookOver
  if (!handoverId || doc.handoverId) return doc
  const other = others.find(
    one =>
      one._id !== entry._id &&
      one.byId === entry.byId &&
      one.loggedAt >= entry.loggedAt &&
      one.voided === null &&
      isTakeOver(one),
  )
  if (other) {
    await replaceEntry(t, { ...other, tookOver: handoverId })
    return doc
  }
  await setTouched(t, handoverId, doc._id, null)
  return doc.ownerId === entry.byId ? { ...doc, handoverId } : doc
}
