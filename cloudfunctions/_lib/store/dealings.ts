import { MAX_DEALINGS } from '@/domain/dealing'
import type { Transaction } from '../database-types'
import { command, db } from '../platform'
import { type DealingDoc, dealingDocId } from './dealing-doc'
import { GENUINE, genuine, genuineOne } from './genuine'

const DEALINGS = 'dealings'
/** An officer has fewer running loans. */
const MOST_RUNNING = 1000

/** All loans of a customer, in the order of their disbursement. */
export const dealingsOf = async (customerId: string): Promise<DealingDoc[]> => {
  const { data } = await db
    .collection(DEALINGS)
    .where({ customerId, ...GENUINE })
    .orderBy('disbursedOn', 'asc')
    .limit(MAX_DEALINGS)
    .get()
  return genuine(DEALINGS, data as DealingDoc[])
}

export const dealingIn = async (
  t: Transaction,
  customerId: string,
  dealingId: string,
): Promise<DealingDoc | null> => {
  const stored = t.collection(DEALINGS).doc(dealingDocId(customerId, dealingId))
  const { data } = (await stored.get()) as { data: DealingDoc | null }
  return genuineOne(DEALINGS, data)
}

export const putDealing = async (t: Transaction, { _id, ...data }: DealingDoc): Promise<void> => {
  await t.collection(DEALINGS).doc(_id).set({ data })
}

/** Running loans of the given owners, the next to mature first. */
export const runningDealings = async (ownerIds: readonly string[]): Promise<DealingDoc[]> => {
  const { data } = await db
    .collection(DEALINGS)
    .where({ ownerId: command.in(ownerIds), status: 'running', ...GENUINE })
    .orderBy('maturesOn', 'asc')
    .limit(MOST_RUNNING)
    .get()
  return genuine(DEALINGS, data as DealingDoc[])
}
