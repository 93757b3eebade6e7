import type { Mark } from '../check-text'
import type { Transaction } from '../database-types'
import { db } from '../platform'

/** Marks a customer about whom words were written elsewhere that WeChat could not look at; an empty mark does nothing. */
export const markUncheckedIn = async (t: Transaction, customerId: string, mark: Mark): Promise<void> => {
  if (mark.uncheckedAt !== undefined) await t.collection('customers').doc(customerId).update({ data: mark })
}

/** All words were looked at and are fit; what was written meanwhile keeps its own mark. */
export const clearUnchecked = async (_id: string, uncheckedAt: number): Promise<void> => {
  await db
    .collection('customers')
    .where({ _id, uncheckedAt })
    .update({ data: { uncheckedAt: null } })
}
