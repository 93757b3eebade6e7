import type { Context } from '#cloud/context'
import type { Transaction } from '#cloud/database-types'
import { notFound, refuse } from '#cloud/refusal'
import { type StaffDoc, staffById, staffIn, staffOf } from '#cloud/store/staff'

/** Whom the caller may manage: an admin everybody, a lead the officers of the own team. */
export const managed = async (ctx: Context, id: string): Promise<StaffDoc> => {
  const doc = await staffById(id)
  if (doc === null) return notFound()
  const isOfTeam = doc.teamId === ctx.staff.teamId && doc.role === 'officer'
  return ctx.staff.role === 'admin' || (ctx.staff.role === 'lead' && isOfTeam) ? doc : notFound()
}

/** Of all the active admins one must stay; what takes an admin away writes one document, so that two at once meet there. */
export const lastAdminStays = async (
  ctx: Context,
  t: Transaction,
  leaver: StaffDoc,
  sentence: string,
): Promise<void> => {
  if (leaver.role !== 'admin') return
  await t
    .collection('leases')
    .doc('admins')
    .set({ data: { id: ctx.newId('lea') } })
  const admins = (await staffOf(null)).filter(one => one.role === 'admin' && one._id !== leaver._id)
  for (const { _id } of admins) {
    const other = await staffIn(t, _id)
    if (other?.status === 'active' && other.role === 'admin') return
  }
  refuse('FORBIDDEN', sentence)
}
