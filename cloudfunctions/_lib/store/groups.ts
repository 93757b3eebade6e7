import { createHash } from 'node:crypto'
import type { Transaction } from '../database-types'
import { db } from '../platform'
import { genuineOne } from './genuine'

/** A group chat that shows a team's summary; the group's id is kept as a hash only. */
export type GroupDoc = {
  readonly _id: string
  readonly teamId: string
  readonly byId: string
  readonly at: number
}

const GROUPS = 'groups'

export const groupIdOf = (openGId: string): string => createHash('sha256').update(openGId).digest('base64url')

export const groupById = async (id: string): Promise<GroupDoc | null> => {
  const { data } = (await db.collection(GROUPS).doc(id).get()) as { data: GroupDoc | null }
  return genuineOne(GROUPS, data)
}

export const groupIn = async (t: Transaction, id: string): Promise<GroupDoc | null> => {
  const { data } = (await t.collection(GROUPS).doc(id).get()) as { data: GroupDoc | null }
  return genuineOne(GROUPS, data)
}

export const saveGroup = async (t: Transaction, { _id, ...data }: GroupDoc): Promise<void> => {
  await t.collection(GROUPS).doc(_id).set({ data })
}

export const removeGroup = async (t: Transaction, id: string): Promise<void> => {
  await t.collection(GROUPS).doc(id).remove()
}
