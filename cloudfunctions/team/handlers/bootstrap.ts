import { createHash, timingSafeEqual } from 'node:crypto'
import { checkText } from '#cloud/check-text'
import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { addAuditIn, auditEntry } from '#cloud/store/audit'
import { genuineOne } from '#cloud/store/genuine'
import { replaceStaff, staffByOpenid, staffIdOf } from '#cloud/store/staff'
import { newStaff } from '#cloud/store/staff-doc'
import { transact } from '#cloud/store/transact'
import type { team } from '@/contract/team'
import { staffView } from '../staff-view'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Constant-time; an empty code in the environment opens nothing. */
const isCode = (code: string): boolean => {
  const expected = process.env.GENJIN_BOOTSTRAP_CODE ?? ''
  return expected.length >= 12 && timingSafeEqual(digest(code), digest(expected))
}

export const bootstrap: Pick<Handlers<typeof team>, 'staff.bootstrap'> = {
  'staff.bootstrap': async (ctx, { code, name }) => {
    if (!isCode(code)) return refuse('USED', '引导码不对，或者已经用过。')
    if ((await staffByOpenid(ctx.openid)) !== null) return refuse('USED', '你已经加入过了。')
    await checkText(ctx.openid, [name])
    const admin = newStaff({
      _id: staffIdOf(ctx.openid),
      openid: ctx.openid,
      name,
      role: 'admin',
      teamId: null,
      joinedAt: ctx.now,
    })
    await transact(async t => {
      const used = t.collection('leases').doc('bootstrap')
      if (genuineOne('leases', (await used.get()).data as { _id: string } | null))
        refuse('USED', '引导码不对，或者已经用过。')
      await used.set({ data: { at: ctx.now, byId: admin._id } })
      await replaceStaff(t, admin)
      await addAuditIn(t, auditEntry(ctx, admin._id, 'staff.bootstrap', admin._id))
    })
    return staffView(admin)
  },
}
