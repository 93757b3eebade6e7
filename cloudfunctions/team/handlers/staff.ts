import type { Context } from '#cloud/context'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { askForJob } from '#cloud/store/agenda'
import { recordAuditIn } from '#cloud/store/audit'
import { spreadCover } from '#cloud/store/cover'
import { emptyDesk } from '#cloud/store/leavers'
import { isSeller, replaceStaff, type StaffDoc, staffIn, staffOf } from '#cloud/store/staff'
import { teamsOf } from '#cloud/store/teams'
import { transact } from '#cloud/store/transact'
import { wakeTeam } from '#cloud/store/wake-team'
import type { team } from '@/contract/team'
import { type Leave, leaveDays, leaveRun, MOST_DAYS, MOST_OWN_DAYS } from '@/domain/leave-length'
import { lastAdminStays, managed } from '../managing'
import { staffView } from '../staff-view'

/** R102 an officer leaves everything to a colleague for a month at most, however it is entered; longer, the lead says so. */
const mustBeALeave = (ctx: Context, away: StaffDoc['away'], run: Leave | null): void => {
  if (away === null || run === null) return
  if (away.to < away.from || away.to < ctx.today) refuse('INVALID', '结束日要不早于开始日和今天。')
  const days = leaveDays(run)
  const isOne = leaveDays(away) === days
  if (days > MOST_DAYS) refuse('INVALID', `${isOne ? '休假' : '连着休假'}最长 ${MOST_DAYS} 天。`)
  if (away.deputyId !== undefined && ctx.staff.role === 'officer' && days > MOST_OWN_DAYS)
    refuse('INVALID', `请人代看${isOne ? '' : '，连着算'}最长 ${MOST_OWN_DAYS} 天，更长的请主管登记。`)
}

/** The leave as the audit keeps it. */
const leaveHow = (away: StaffDoc['away']) =>
  away === null ? {} : { awayFrom: away.from, awayTo: away.to, deputyId: away.deputyId ?? null }

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
        away: null,
        covers: [],
        hasDesk: true,
        spreading: ctx.newId('spr'),
      }
      await replaceStaff(t, left)
      return left
    })
    if (leaver.hasDesk) {
      // Should this call be cut off, the sweep does the rest.
      await askForJob('emptyDesks')
      await askForJob('spreadCovers')
      await spreadCover(staffId)
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
    const deputyId = away?.deputyId
    const changed = await transact(async t => {
      const current = (await staffIn(t, doc._id)) ?? notFound()
      if (current.status === 'left') return refuse('USED', '这位同事已经离开。')
      const run = leaveRun(current.leaveRun ?? current.away, away, ctx.today, ctx.rules.calendar)
      mustBeALeave(ctx, away, run)
      const deputy = deputyId === undefined ? null : await staffIn(t, deputyId)
      const stands =
        deputy?.status === 'active' &&
        isSeller(deputy) &&
        deputy._id !== current._id &&
        deputy.teamId === current.teamId
      if (deputyId !== undefined && !stands) return refuse('INVALID', '代看的人要是同一团队的在职同事。')
      const moved: StaffDoc = { ...current, away, leaveRun: run, spreading: ctx.newId('spr') }
      await replaceStaff(t, moved)
      await recordAuditIn(t, ctx, 'staff.away', staffId, leaveHow(away))
      return moved
    })
    // Should this call be cut off, the sweep does the rest.
    await askForJob('spreadCovers')
    await spreadCover(staffId)
    await wakeTeam(changed, ctx.now)
    return staffView(changed)
  },
}
