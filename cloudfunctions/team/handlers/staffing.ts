import type { Context } from '#cloud/context'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { askForJob } from '#cloud/store/agenda'
import { recordAuditIn } from '#cloud/store/audit'
import { spreadCover } from '#cloud/store/cover'
import { countOwnedBy } from '#cloud/store/owned'
import { isSeller, type Role, replaceStaff, type StaffDoc, staffIn, staffOf } from '#cloud/store/staff'
import { followTeam } from '#cloud/store/team-follow'
import { teamById } from '#cloud/store/teams'
import { transact } from '#cloud/store/transact'
import type { staffing as contract } from '@/contract/staffing'
import type { AuditAct } from '@/domain/audit-act'
import { lastAdminStays, managed } from '../managing'
import { staffView } from '../staff-view'

/** The team that goes with a role: a seller's must be there, the others stand outside of teams. */
const teamFor = async (role: Role, teamId: string | null): Promise<string | null> => {
  if (!isSeller({ role })) return null
  if (teamId === null) return refuse('INVALID', '请选择团队。')
  return (await teamById(teamId)) === null ? refuse('NOT_FOUND', '没有这个团队。') : teamId
}

/** Whoever stops selling has handed over before: nobody would see those customers. */
const mustBeHandedOver = async (staffId: string): Promise<void> => {
  const left = await countOwnedBy(staffId)
  if (left > 0) refuse('INVALID', `名下还有 ${left} 位客户，请先交接。`)
}

/** A changed colleague with the record of it; customers follow into another team. */
const change = async (
  ctx: Context,
  staffId: string,
  what: AuditAct,
  to: (current: StaffDoc) => Pick<StaffDoc, 'role' | 'teamId'>,
) => {
  const after = await transact(async t => {
    const current = (await staffIn(t, staffId)) ?? notFound()
    if (current.status === 'left') return refuse('USED', '这位同事已经离开。')
    const { role, teamId } = to(current)
    if (role !== 'admin') await lastAdminStays(ctx, t, current, '最后一位管理员不能换成别的角色。')
    const isMoved = teamId !== current.teamId
    if (role === current.role && !isMoved) return current
    const changed: StaffDoc = {
      ...current,
      role,
      teamId,
      ...(isMoved ? { covers: [], isMoving: true, spreading: ctx.newId('spr') } : {}),
    }
    await replaceStaff(t, changed)
    await recordAuditIn(t, ctx, what, staffId, {
      fromRole: current.role,
      toRole: role,
      fromTeam: current.teamId,
      toTeam: teamId,
    })
    return changed
  })
  if (after.isMoving) {
    // Should this call be cut off, the sweep does the rest.
    await askForJob('spreadCovers')
    await askForJob('followTeams')
    await spreadCover(staffId)
    await followTeam(after)
  }
  return staffView(after)
}

export const staffing: Handlers<typeof contract> = {
  'staff.team': async ({ staff }) => {
    const team = staff.teamId === null ? [] : await staffOf(staff.teamId)
    const others = team.filter(one => one.status === 'active' && isSeller(one) && one._id !== staff._id)
    return { away: staff.away, colleagues: others.map(({ _id, name }) => ({ id: _id, name })) }
  },
  'staff.role': async (ctx, { staffId, role, teamId }) => {
    const known = await transact(t => staffIn(t, staffId))
    if (known === null) return notFound()
    const team = await teamFor(role, teamId === undefined ? known.teamId : teamId)
    if (!isSeller({ role })) await mustBeHandedOver(staffId)
    return change(ctx, staffId, 'staff.role', () => ({ role, teamId: team }))
  },
  'staff.move': async (ctx, { staffId, teamId }) => {
    if ((await teamById(teamId)) === null) return refuse('NOT_FOUND', '没有这个团队。')
    return change(ctx, staffId, 'staff.move', ({ role }) =>
      isSeller({ role }) ? { role, teamId } : refuse('INVALID', '只有客户经理和团队主管属于团队。'),
    )
  },
  'staff.number': async (ctx, { staffId, staffNo }) => {
    await managed(ctx, staffId)
    const saved = await transact(async t => {
      const { staffNo: before, ...current } = (await staffIn(t, staffId)) ?? notFound()
      const changed: StaffDoc = staffNo === null ? current : { ...current, staffNo }
      await replaceStaff(t, changed)
      await recordAuditIn(t, ctx, 'staff.number', staffId, { from: before ?? null, to: staffNo })
      return changed
    })
    return staffView(saved)
  },
}
