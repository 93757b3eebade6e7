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
const AT_ONCE = 500

export const markStaleIn = async (t: Transaction, customerId: string, at: number): Promise<void> => {
  await t.collection(STALE).doc(customerId).set({ data: { at } })
}

const setEach = async (customerIds: readonly string[], at: number): Promise<void> => {
  for (let i = 0; i < customerIds.length; i += ABREAST) {
    const some = customerIds.slice(i, i + ABREAST)
    await Promise.all(some.map(id => db.collection(STALE).doc(id).set({ data: { at } })))
  }
}

/** Those of these marks that stand since `at`. */
const standing = async (customerIds: readonly string[], at: number): Promise<Set<string>> => {
  const { data } = await db
    .collection(STALE)
    .where({ _id: command.in(customerIds), at })
    .limit(AT_ONCE)
    .get()
  return new Set((data as StaleDoc[]).map(({ _id }) => _id))
}

/**
 * Marks many in three requests a 500: renews the marks that stand, adds the others. A mark that the sweep takes away in
 * between had been read after it was renewed, and with it what made it stale.
 */
export const markStale = async (customerIds: readonly string[], at: number): Promise<void> => {
  for (let i = 0; i < customerIds.length; i += AT_ONCE) {
    const some = customerIds.slice(i, i + AT_ONCE)
    const marks = db.collection(STALE).where({ _id: command.in(some) })
    const { stats } = await marks.update({ data: { at } })
    if (stats.updated === some.length) continue
    const there = await standing(some, at)
    const missing = some.filter(id => !there.has(id))
    if (missing.length === 0) continue
    // Somebody else who marks the same at this moment is no reason to leave one out.
    await db
      .collection(STALE)
      .add({ data: missing.map(_id => ({ _id, at })) })
      .catch(() => setEach(missing, at))
  }
}

/** Whether a customer's figures are still to be computed anew. */
export const isMarkedStale = async (customerId: string): Promise<boolean> => {
  const { total } = await db.collection(STALE).where({ _id: customerId }).count()
  return total > 0
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
