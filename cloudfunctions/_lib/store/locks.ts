import { createHash } from 'node:crypto'
import type { Day } from '@/domain/day'
import { command, db } from '../platform'
import { genuineOne } from './genuine'

type LockDoc = { readonly _id: string; readonly on: Day; readonly misses: number }

/** So many tokens that do not exist may be opened by one person a day. */
const MOST_MISSES = 20

const lockId = (openid: string): string => createHash('sha256').update(`lock ${openid}`).digest('base64url')

/** Whether somebody has guessed too often today; then even a right token is answered as a wrong one. */
export const isLockedOut = async (openid: string, today: Day, most = MOST_MISSES): Promise<boolean> => {
  const { data } = (await db.collection('locks').doc(lockId(openid)).get()) as { data: LockDoc | null }
  const lock = genuineOne('locks', data)
  return lock !== null && lock.on === today && lock.misses >= most
}

/** Counts a token that does not exist; of many at the same moment none is lost. */
export const countMiss = async (openid: string, today: Day): Promise<void> => {
  const locks = db.collection('locks')
  const _id = lockId(openid)
  const oneMore = async () =>
    (await locks.where({ _id, on: today }).update({ data: { misses: command.inc(1) } })).stats.updated > 0
  if (await oneMore()) return
  const first = { on: today, misses: 1 }
  const { stats } = await locks.where({ _id, on: command.neq(today) }).update({ data: first })
  if (stats.updated > 0) return
  try {
    await locks.add({ data: { _id, ...first } })
  } catch (error) {
    // A twin of this guess was quicker, so that there is something to count on.
    if (!(await oneMore())) throw error
  }
}
