import type { Transaction } from '../database-types'
import { db } from '../platform'
import { genuineOne } from './genuine'

/** That somebody was erased, and what was kept: no personal data. `_id` is the customer's id. */
type TombstoneDoc = { readonly _id: string; readonly erasedAt: number; readonly kept: readonly string[] }

const TOMBSTONES = 'tombstones'

export const wasErased = async (t: Transaction, customerId: string): Promise<boolean> => {
  const { data } = (await t.collection(TOMBSTONES).doc(customerId).get()) as { data: TombstoneDoc | null }
  return genuineOne(TOMBSTONES, data) !== null
}

export const addTombstone = async (customerId: string, now: number): Promise<void> => {
  await db
    .collection(TOMBSTONES)
    .doc(customerId)
    .set({ data: { erasedAt: now, kept: ['dealings', 'consents', 'complaints'] } })
}
