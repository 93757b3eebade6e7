import type { Transaction } from '../database-types'
import { command, db } from '../platform'
import type { DeclineDoc } from './decline-doc'
import { GENUINE, genuine, genuineOne } from './genuine'

const DECLINES = 'declines'
/** More than a book has in years: one alarm is not raised again within three months. */
const MOST = 1000

/** Every alarm of some customers, the latest first. */
export const declinesOfMany = async (customerIds: readonly string[]): Promise<DeclineDoc[]> => {
  const { data } = await db
    .collection(DECLINES)
    .where({ customerId: command.in(customerIds), ...GENUINE })
    .orderBy('month', 'desc')
    .limit(MOST)
    .get()
  return genuine(DECLINES, data as DeclineDoc[])
}

/** The latest alarm of a customer; null: none ever. */
export const lastDecline = async (customerId: string): Promise<DeclineDoc | null> => {
  const { data } = await db
    .collection(DECLINES)
    .where({ customerId, ...GENUINE })
    .orderBy('month', 'desc')
    .limit(1)
    .get()
  return genuine(DECLINES, data as DeclineDoc[])[0] ?? null
}

/** Alarms of a book, open or answered, the latest first. */
export const declinesOf = async (ownerId: string, isOpen: boolean, limit: number): Promise<DeclineDoc[]> => {
  const { data } = await db
    .collection(DECLINES)
    .where({ ownerId, isOpen, ...GENUINE })
    .orderBy('raisedAt', 'desc')
    .limit(limit)
    .get()
  return genuine(DECLINES, data as DeclineDoc[])
}

export const declineIn = async (t: Transaction, id: string): Promise<DeclineDoc | null> => {
  const { data } = (await t.collection(DECLINES).doc(id).get()) as { data: DeclineDoc | null }
  return genuineOne(DECLINES, data)
}

export const putDeclineIn = async (t: Transaction, { _id, ...data }: DeclineDoc): Promise<void> => {
  await t.collection(DECLINES).doc(_id).set({ data })
}

export const putDecline = async ({ _id, ...data }: DeclineDoc): Promise<void> => {
  await db.collection(DECLINES).doc(_id).set({ data })
}

/** Takes alarms away that nobody has answered: the file that came later says otherwise. */
export const removeOpenDeclines = async (ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  await db
    .collection(DECLINES)
    .where({ _id: command.in(ids), isOpen: true })
    .remove()
}
