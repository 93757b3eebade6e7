import type { KeyPlan } from '@/domain/key-plan'
import type { Transaction } from '../database-types'
import { command, db } from '../platform'
import { genuine, genuineOne } from './genuine'

/** R60 the plan for a 重点 customer, under the customer's id. */
export type KeyPlanDoc = KeyPlan & {
  readonly _id: string
  readonly ownerId: string
  readonly version: number
  readonly at: number
  readonly byId: string
}

const PLANS = 'keyPlans'

export const keyPlanOf = async (customerId: string): Promise<KeyPlanDoc | null> => {
  const { data } = (await db.collection(PLANS).doc(customerId).get()) as { data: KeyPlanDoc | null }
  return genuineOne(PLANS, data)
}

export const keyPlansOf = async (customerIds: readonly string[]): Promise<Map<string, KeyPlanDoc>> => {
  if (customerIds.length === 0) return new Map()
  const { data } = await db
    .collection(PLANS)
    .where({ _id: command.in(customerIds) })
    .limit(customerIds.length)
    .get()
  return new Map(genuine(PLANS, data as KeyPlanDoc[]).map(doc => [doc._id, doc]))
}

export const keyPlanIn = async (t: Transaction, customerId: string): Promise<KeyPlanDoc | null> => {
  const { data } = (await t.collection(PLANS).doc(customerId).get()) as { data: KeyPlanDoc | null }
  return genuineOne(PLANS, data)
}

export const putKeyPlanIn = async (t: Transaction, { _id, ...data }: KeyPlanDoc): Promise<void> => {
  await t.collection(PLANS).doc(_id).set({ data })
}
