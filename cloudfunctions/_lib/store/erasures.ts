import type { Transaction } from '../database-types'
import { command, db } from '../platform'
import { genuine, genuineOne } from './genuine'

/** A wish to be erased: asked on a card, decided by the lead or 资料/合规岗, done by the sweep. `_id` is the customer's id. */
export type ErasureDoc = {
  readonly _id: string
  /** approved: the sweep erases it · erasing: done once, and once more for what was written meanwhile. */
  readonly status: 'asked' | 'approved' | 'erasing' | 'refused'
  readonly askedAt: number
  readonly decidedAt: number | null
  readonly byId: string | null
  readonly reason: string
  /** The WeChat that asked, forgotten with the rest also where the identity was taken back meanwhile; absent in older ones. */
  readonly openid?: string
}

const ERASURES = 'erasures'

export const erasureOf = async (customerId: string): Promise<ErasureDoc | null> => {
  const { data } = (await db.collection(ERASURES).doc(customerId).get()) as { data: ErasureDoc | null }
  return genuineOne(ERASURES, data)
}

export const erasureIn = async (t: Transaction, customerId: string): Promise<ErasureDoc | null> => {
  const { data } = (await t.collection(ERASURES).doc(customerId).get()) as { data: ErasureDoc | null }
  return genuineOne(ERASURES, data)
}

export const saveErasure = async (t: Transaction, { _id, ...data }: ErasureDoc): Promise<void> => {
  await t.collection(ERASURES).doc(_id).set({ data })
}

export const markErasing = async (_id: string): Promise<void> => {
  await db
    .collection(ERASURES)
    .doc(_id)
    .update({ data: { status: 'erasing', openid: '' } })
}

/** Approved, and not to be done by now: the reason is the customer's to read. */
export const refuseErasure = async (_id: string, reason: string): Promise<void> => {
  await db
    .collection(ERASURES)
    .doc(_id)
    .update({ data: { status: 'refused', reason } })
}

export const dropErasure = async (_id: string): Promise<void> => {
  await db.collection(ERASURES).doc(_id).remove()
}

/** Customers whom the sweep is to erase. */
export const dueErasures = async (limit: number): Promise<ErasureDoc[]> => {
  const { data } = await db
    .collection(ERASURES)
    .where({ status: command.in(['approved', 'erasing']) })
    .limit(limit)
    .get()
  return genuine(ERASURES, data as ErasureDoc[])
}
