import type { Day } from '@/domain/day'
import type { Transaction } from '../database-types'
import { db } from '../platform'
import { genuine, genuineOne } from './genuine'

export type Role = 'admin' | 'lead' | 'officer' | 'compliance'

/** A colleague. `covers`: leaves of others during which this one takes over as 协办 (R102). */
export type StaffDoc = {
  readonly _id: string
  readonly openid: string
  readonly name: string
  readonly role: Role
  readonly teamId: string | null
  readonly status: 'active' | 'left'
  readonly away: { readonly from: Day; readonly to: Day } | null
  readonly covers: readonly { readonly ownerId: string; readonly from: Day; readonly to: Day }[]
  readonly joinedAt: number
  readonly left: { readonly at: number; readonly byId: string; readonly reason: string } | null
}

/** The colleague of an openid, or null; `openid` is unique. */
export const staffByOpenid = async (openid: string): Promise<StaffDoc | null> => {
  const { data } = await db.collection('staff').where({ openid }).limit(5).get()
  return genuine('staff', data as StaffDoc[])[0] ?? null
}

export const staffById = async (id: string): Promise<StaffDoc | null> => {
  const { data } = (await db.collection('staff').doc(id).get()) as { data: StaffDoc | null }
  return genuineOne('staff', data)
}

/** Colleagues of one team, or of the whole branch; a branch has fewer than 1,000. */
export const staffOf = async (teamId: string | null): Promise<StaffDoc[]> => {
  const { data } = await db
    .collection('staff')
    .where(teamId === null ? {} : { teamId })
    .limit(1000)
    .get()
  return genuine('staff', data as StaffDoc[])
}

export const staffIn = async (t: Transaction, id: string): Promise<StaffDoc | null> => {
  const { data } = (await t.collection('staff').doc(id).get()) as { data: StaffDoc | null }
  return genuineOne('staff', data)
}

export const replaceStaff = async (t: Transaction, { _id, ...data }: StaffDoc): Promise<void> => {
  await t.collection('staff').doc(_id).set({ data })
}

/** A colleague on the first day. */
export const newStaff = (
  made: Pick<StaffDoc, '_id' | 'openid' | 'name' | 'role' | 'teamId' | 'joinedAt'>,
): StaffDoc => ({ ...made, status: 'active', away: null, covers: [], left: null })
