import type { Context } from '#cloud/context'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAudit } from '#cloud/store/audit'
import { replaceStaff, type StaffDoc, staffById, staffIn, staffOf } from '#cloud/store/staff'
import { transact } from '#cloud/store/transact'
import type { team } from '@/contract/team'
import { spreadCover } from '../cover'
import { staffView } from '../staff-view'

/** Whom the caller may manage: an admin everybody, a lead the officers of the own team. */
const managed = async (ctx: Context, id: string): Promise<StaffDoc> => {
  const doc = await staffById(id)
  if (doc === null) return notFound()
  const isOfTeam = doc.teamId === ctx.staff.teamId && doc.role === 'officer'
  return ctx.staff.role === 'admin' || (ctx.staff.role === 'lead' && isOfTeam) ? doc : notFound()
}

/** Of all the active admins one must stay. */
const lastAdminStays = async (doc: StaffDoc): Promise<void> => {
  if (doc.role !== 'admin') return
  const admins = (await staffOf(null)).filter(one => one.role === 'admin' && one.status === 'active')
  if (admins.length === 1) refuse('FORBIDDEN', '最后一位管理员不能离开。')
}

export const staff: Pick<Handlers<typeof team>, 'staff.leave' | 'staff.list' | 'staff.away'> = {
  'staff.leave': async (ctx, { staffId, reason }) => {
    const doc = await managed(ctx, staffId)
    await lastAdminStays(doc)
    const leaver = await transact(async t => {
      const current = (await staffIn(t, staffId)) ?? notFound()
      if (current.status === 'left') return current
      const left: StaffDoc = {
        ...current,
        status: 'left',
        left: { at: ctx.now, byId: ctx.staff._id, reason },
        covers: [],
      }
      await replaceStaff(t, left)
      return left
    })
    await recordAudit(ctx, 'staff.leave', staffId)
    return staffView(leaver)
  },
  'staff.list': async ctx => {
    const { role, teamId } = ctx.staff
    if (role === 'lead' && teamId === null) return { staff: [staffView(ctx.staff)] }
    return { staff: (await staffOf(role === 'admin' ? null : teamId)).map(staffView) }
  },
  'staff.away': async (ctx, { staffId, away }) => {
    const doc = staffId === ctx.staff._id ? ctx.staff : await managed(ctx, staffId)
    if (away && (away.to < away.from || away.to < ctx.today))
      return refuse('INVALID', '结束日要不早于开始日和今天。')
    const changed = await transact(async t => {
      const current = (await staffIn(t, doc._id)) ?? notFound()
      const moved: StaffDoc = { ...current, away }
      await replaceStaff(t, moved)
      return moved
    })
    await spreadCover(changed)
    await recordAudit(ctx, 'staff.away', staffId)
    return staffView(changed)
  },
}
