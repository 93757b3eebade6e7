import type { Transaction } from '../database-types'
import { command, db } from '../platform'
import { GENUINE, genuine, genuineOne } from './genuine'

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

/** More than are erased between two launches of a phone. */
const LAST = 10

/** Who was erased last, by id alone, and when: for phones that keep answers. Null while nobody was. */
export const lastErased = async (): Promise<{ at: number; ids: string[] } | null> => {
  const { data } = await db
    .collection(TOMBSTONES)
    .where({ erasedAt: command.gt(0), ...GENUINE })
    .orderBy('erasedAt', 'desc')
    .limit(LAST)
    .get()
  const docs = genuine(TOMBSTONES, data as TombstoneDoc[])
  const [newest] = docs
  return newest === undefined ? null : { at: newest.erasedAt, ids: docs.map(({ _id }) => _id) }
}
