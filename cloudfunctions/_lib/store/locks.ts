import { createHash } from 'node:crypto'
import type { Day } from '@/domain/day'
import { command, db } from '../platform'
import { genuineOne } from './genuine'

type LockDoc = { readonly _id: string; readonly on: Day; readonly misses: number }

/** So many tokens that do not exist may be opened by one person a day. */
const MOST_MISSES = 20

const lockId = (openid: string): string => createHash('sha256').update(`lock ${openid}`).digest('base64url')

/** Whether somebody has guessed too often today; then even a right token is answered as a wrong one. */
export const isLockedOut = async (openid: string, today: Day): Promise<boolean> => {
  const { data } = (await db.collection('locks').doc(lockId(openid)).get()) as { data: LockDoc | null }
  const lock = genuineOne('locks', data)
  return lock !== null && lock.on === today && lock.misses >= MOST_MISSES
}

/** Counts a token that does not exist. */
export const countMiss = async (openid: string, today: Day): Promise<void> => {
  const locks = db.collection('locks')
  const _id = lockId(openid)
  const { stats } = await locks.where({ _id, on: today }).update({ data: { misses: command.inc(1) } })
  if (stats.updated === 0) await locks.doc(_id).set({ data: { on: today, misses: 1 } })
}
