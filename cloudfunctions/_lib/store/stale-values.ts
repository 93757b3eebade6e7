import type { Transaction } from '../database-types'
import { command, db } from '../platform'
import { GENUINE, genuine } from './genuine'

/**
 * A customer whose figures are to be computed anew, since `at`. A mark is one blind write by id, also where no figures
 * are yet; the sweep takes it away only if it is still the one that it read.
 */
export type StaleDoc = { readonly _id: string; readonly at: number }

const STALE = 'staleValues'
const ABREAST = 20

export const markStaleIn = async (t: Transaction, customerId: string, at: number): Promise<void> => {
  await t.collection(STALE).doc(customerId).set({ data: { at } })
}

export const markStale = async (customerIds: readonly string[], at: number): Promise<void> => {
  for (let i = 0; i < customerIds.length; i += ABREAST) {
    const some = customerIds.slice(i, i + ABREAST)
    await Promise.all(some.map(id => db.collection(STALE).doc(id).set({ data: { at } })))
  }
}

/** The marks that have stood longest. */
export const staleValues = async (limit: number): Promise<StaleDoc[]> => {
  const { data } = await db
    .collection(STALE)
    .where({ at: command.gte(0), ...GENUINE })
    .orderBy('at', 'asc')
    .limit(limit)
    .get()
  return genuine(STALE, data as StaleDoc[])
}

/** Takes marks away that nobody has renewed since they were read. */
export const unmark = async (marks: readonly StaleDoc[]): Promise<void> => {
  for (let i = 0; i < marks.length; i += ABREAST) {
    const some = marks.slice(i, i + ABREAST)
    await Promise.all(some.map(({ _id, at }) => db.collection(STALE).where({ _id, at }).remove()))
  }
}
