import type { Day } from '@/domain/day'
import type { Closing, Need } from '@/domain/need'
import type { Transaction } from '../database-types'
import { genuineOne } from './genuine'

/** A need that has ended: moved out of the customer's document in the transaction that closed it. */
export type ClosedNeedDoc = Need & {
  readonly _id: string
  readonly customerId: string
  readonly ownerId: string
  readonly closing: Closing
  readonly closedOn: Day
  readonly reconsiderOn: Day | null
}

export const closedNeedIn = async (t: Transaction, id: string): Promise<ClosedNeedDoc | null> => {
  const { data } = (await t.collection('needs').doc(id).get()) as { data: ClosedNeedDoc | null }
  return genuineOne('needs', data)
}

export const addClosedNeed = async (t: Transaction, doc: ClosedNeedDoc): Promise<void> => {
  await t.collection('needs').add({ data: doc })
}
