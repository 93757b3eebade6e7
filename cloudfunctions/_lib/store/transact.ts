import type { Transaction } from '../database-types'
import { db } from '../platform'

/** A colleague's calls at once all meet in the counters of the day: somebody's always gets through. */
const ATTEMPTS = 16

/** Platform trap: a conflict inside a transaction loses its code (-501001), so the SDK's runTransaction does not retry it. */
const isConflict = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const code: unknown = 'errCode' in error ? error.errCode : undefined
  return code === -501001 || /conflict/i.test(error.message)
}

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

const AFTER = new WeakMap<Transaction, (() => Promise<void>)[]>()

/** Leaves something for after the commit, once, such as waking a book: a transaction that fails leaves nothing behind. */
export const afterCommit = (t: Transaction, work: () => Promise<void>): void => {
  AFTER.set(t, [...(AFTER.get(t) ?? []), work])
}

/** Runs the work in one transaction and again after a conflict; whatever else it throws rolls back and comes out. */
export const transact = async <T>(work: (t: Transaction) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    const t = await db.startTransaction()
    let done: { result: T } | null = null
    try {
      const result = await work(t)
      await t.commit()
      done = { result }
    } catch (error) {
      // A transaction that already ended refuses the rollback; the first error is the one that matters.
      await t.rollback().catch(() => undefined)
      if (!isConflict(error) || attempt === ATTEMPTS) throw error
      await pause(Math.min(attempt, 8) * 15 * (0.5 + Math.random()))
    }
    if (done === null) continue
    for (const then of AFTER.get(t) ?? []) await then()
    return done.result
  }
}
