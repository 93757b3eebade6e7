import { createHash } from 'node:crypto'
import type { Transaction } from '../database-types'
import { command, db } from '../platform'
import { genuine, genuineOne } from './genuine'
import type { StaffDoc } from './staff-doc'

export { isAwayOn, isSeller, type Role, type StaffDoc } from './staff-doc'

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

/** These colleagues, in one request; at most 1,000. */
export const staffByIds = async (ids: readonly string[]): Promise<StaffDoc[]> => {
  const { data } = await db
    .collection('staff')
    .where({ _id: command.in(ids) })
    .limit(1000)
    .get()
  return genuine('staff', data as StaffDoc[])
}

/** The admins of today; a branch has fewer than 1,000 colleagues. */
export const activeAdmins = async (): Promise<StaffDoc[]> =>
  (await staffOf(null)).filter(({ role, status }) => role === 'admin' && status === 'active')

export const staffIn = async (t: Transaction, id: string): Promise<StaffDoc | null> => {
  const { data } = (await t.collection('staff').doc(id).get()) as { data: StaffDoc | null }
  return genuineOne('staff', data)
}

/** One colleague a person: the id follows from the openid, so that two joins at once meet in one document. */
export const staffIdOf = (openid: string): string =>
  `stf_${createHash('sha256').update(openid).digest('hex').slice(0, 20)}`

/** R114 a leaver who comes back begins anew under an id of its own: neither customers nor reminders return. */
export const rejoinedIdOf = (before: Pick<StaffDoc, '_id' | 'openid'>): string =>
  staffIdOf(`${before._id} ${before.openid}`)

export const replaceStaff = async (t: Transaction, { _id, ...data }: StaffDoc): Promise<void> => {
  await t.collection('staff').doc(_id).set({ data })
}
