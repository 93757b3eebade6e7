import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { askForJob } from '#cloud/store/agenda'
import { recordAuditIn } from '#cloud/store/audit'
import { emptyDesk } from '#cloud/store/leavers'
import { isSeller, replaceStaff, type StaffDoc, staffIn, staffOf } from '#cloud/store/staff'
import { teamsOf } from '#cloud/store/teams'
import { transact } from '#cloud/store/transact'
import type { team } from '@/contract/team'
import { spreadCover } from '../cover'
import { lastAdminStays, managed } from '../managing'
import { staffView } from '../staff-view'

export const staff: Pick<Handlers<typeof team>, 'staff.leave' | 'staff.list' | 'staff.away'> = {
  'staff.leave': async (ctx, { staffId, reason }) => {
    await managed(ctx, staffId)
    const leaver = await transact(async t => {
      const current = (await staffIn(t, staffId)) ?? notFound()
      await recordAuditIn(t, ctx, 'staff.leave', staffId)
      if (current.status === 'left') return current
      await lastAdminStays(ctx, t, current, '最后一位管理员不能离开。')
      const left: StaffDoc = {
        ...current,
        status: 'left',
        left: { at: ctx.now, byId: ctx.staff._id, reason },
        covers: [],
        hasDesk: true,
      }
      await replaceStaff(t, left)
      return left
    })
    if (leaver.hasDesk) {
      // Should this call be cut off, the sweep does the rest.
      await askForJob('emptyDesks')
      await emptyDesk(staffId, ctx.now)
    }
    return staffView(leaver)
  },
  'staff.list': async ctx => {
    const { role, teamId } = ctx.staff
    const { bank, region } = ctx.settings.units
    const units = [bank, region, ctx.settings.card.branchName].filter(name => name !== '')
    if (role === 'lead' && teamId === null) return { staff: [staffView(ctx.staff)], teams: [], units }
    const all = role === 'admin' ? null : teamId
    const [colleagues, teams] = await Promise.all([staffOf(all), teamsOf(all)])
    return {
      staff: colleagues.map(staffView),
      teams: teams.map(({ _id, name }) => ({ id: _id, name })),
      units,
    }
  },
  'staff.away': async (ctx, { staffId, away }) => {
    const doc = staffId === ctx.staff._id ? ctx.staff : await managed(ctx, staffId)
    if (away && (away.to < away.from || away.to < ctx.today))
      return refuse('INVALID', '结束日要不早于开始日和今天。')
    const deputyId = away?.deputyId
    const changed = await transact(async t => {
      const current = (await staffIn(t, doc._id)) ?? notFound()
      const deputy = deputyId === undefined ? null : await staffIn(t, deputyId)
      const stands =
        deputy?.status === 'active' &&
        isSeller(deputy) &&
        deputy._id !== current._id &&
        deputy.teamId === current.teamId
      if (deputyId !== undefined && !stands) return refuse('INVALID', '代看的人要是同一团队的在职同事。')
      const moved: StaffDoc = { ...current, away }
      await replaceStaff(t, moved)
      await recordAuditIn(t, ctx, 'staff.away', staffId)
      return moved
    })
    await spreadCover(changed)
    return staffView(changed)
  },
}
