import { checkText } from '#cloud/check-text'
import type { Transaction } from '#cloud/database-types'
import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { addAuditIn, auditEntry, recordAuditIn } from '#cloud/store/audit'
import { type InvitationDoc, invitationIn, newToken, tokenHash } from '#cloud/store/invitations'
import {
  isSeller,
  rejoinedIdOf,
  replaceStaff,
  type StaffDoc,
  staffByOpenid,
  staffIdOf,
  staffIn,
} from '#cloud/store/staff'
import { newStaff } from '#cloud/store/staff-doc'
import { teamById } from '#cloud/store/teams'
import { transact } from '#cloud/store/transact'
import type { team } from '@/contract/team'
import { staffView } from '../staff-view'

const VALID_MS = 7 * 86_400_000

/** An admin invites whomever, a lead officers of the own team: when inviting, and still when the other one joins. */
const mayInvite = (by: StaffDoc, { role, teamId }: Pick<InvitationDoc, 'role' | 'teamId'>): boolean =>
  by.role === 'admin' || (by.role === 'lead' && role === 'officer' && teamId !== null && teamId === by.teamId)

/** R114 a leaver who comes back begins anew: what was before keeps its id and its history, and gives up the openid. */
const giveUpOpenid = async (t: Transaction, id: string, rejoinedAs: string): Promise<void> => {
  const before = await staffIn(t, id)
  if (before?.status !== 'left' || before.rejoinedAs) return refuse('USED', '你已经加入过了。')
  await replaceStaff(t, { ...before, openid: `${before.openid} ${rejoinedAs}`, rejoinedAs })
}

export const join: Pick<Handlers<typeof team>, 'staff.invite' | 'staff.join'> = {
  'staff.invite': async (ctx, { role, teamId = null }) => {
    const { staff } = ctx
    if (!mayInvite(staff, { role, teamId })) return refuse('FORBIDDEN', '团队主管只能邀请本团队的客户经理。')
    if (teamId !== null && (await teamById(teamId)) === null) return refuse('NOT_FOUND', '没有这个团队。')
    if (teamId === null && isSeller({ role })) return refuse('INVALID', '请选择团队。')
    if (teamId !== null && !isSeller({ role })) return refuse('INVALID', '只有客户经理和团队主管属于团队。')
    const token = newToken()
    const expiresAt = ctx.now + VALID_MS
    const { _id, ...data } = {
      _id: tokenHash(token),
      role,
      teamId,
      byId: staff._id,
      expiresAt,
      usedById: null,
    }
    await transact(async t => {
      await t.collection('invitations').doc(_id).set({ data })
      await recordAuditIn(t, ctx, 'staff.invite', _id, { role, teamId })
    })
    return { token, expiresAt }
  },
  'staff.join': async (ctx, { token, name }) => {
    const known = await staffByOpenid(ctx.openid)
    if (known?.status === 'active') return refuse('USED', '你已经加入过了。')
    // The name stands on every card.
    await checkText(ctx.openid, [name])
    const newId = known === null ? staffIdOf(ctx.openid) : rejoinedIdOf(known)
    const joined = await transact(async t => {
      const invitation = await invitationIn(t, token)
      if (invitation === null || invitation.usedById !== null || invitation.expiresAt < ctx.now) {
        return refuse('USED', '邀请已用过或过期，请让同事再发一次。')
      }
      const inviter = await staffIn(t, invitation.byId)
      if (inviter?.status !== 'active') return refuse('USED', '邀请人已离开，请让同事再发一次。')
      if (!mayInvite(inviter, invitation)) return refuse('USED', '邀请人换了角色或团队，请让同事再发一次。')
      if (await staffIn(t, newId)) return refuse('USED', '你已经加入过了。')
      if (known !== null) await giveUpOpenid(t, known._id, newId)
      const { role, teamId } = invitation
      const staff = newStaff({
        _id: newId,
        openid: ctx.openid,
        name,
        role,
        teamId,
        joinedAt: ctx.now,
      })
      const { _id, ...data } = { ...invitation, usedById: staff._id }
      await t.collection('invitations').doc(_id).set({ data })
      await replaceStaff(t, staff)
      await addAuditIn(t, auditEntry(ctx, staff._id, 'staff.join', staff._id, { role, teamId }))
      return staff
    })
    return staffView(joined)
  },
}
