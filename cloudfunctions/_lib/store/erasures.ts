import type { Transaction } from '../database-types'
import { db } from '../platform'
import { genuine, genuineOne } from './genuine'

/** A wish to be erased: asked on a card, decided by the lead or 资料/合规岗, done by the sweep. `_id` is the customer's id. */
export type ErasureDoc = {
  readonly _id: string
  readonly status: 'asked' | 'approved' | 'refused'
  readonly askedAt: number
  readonly decidedAt: number | null
  readonly byId: string | null
  readonly reason: string
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

/** Customers whom the sweep is to erase. */
export const approvedErasures = async (limit: number): Promise<ErasureDoc[]> => {
  const { data } = await db.collection(ERASURES).where({ status: 'approved' }).limit(limit).get()
  return genuine(ERASURES, data as ErasureDoc[])
}
