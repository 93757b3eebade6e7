import { checkText } from '#cloud/check-text'
import type { Context } from '#cloud/context'
import { changedMeanwhile, notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { askForJob } from '#cloud/store/agenda'
import { recordAudit, recordAuditIn } from '#cloud/store/audit'
import {
  type ComplaintDoc,
  complaintById,
  complaintIn,
  complaintsOf,
  saveComplaint,
} from '#cloud/store/complaints'
import { customerById } from '#cloud/store/customers'
import { erasureStandingOf } from '#cloud/store/erasure-standing'
import { erasureIn, saveErasure, erasureOf as storedErasure } from '#cloud/store/erasures'
import { openPhone } from '#cloud/store/phone-vault'
import { closeComplaintReminders } from '#cloud/store/reminders'
import { samePersonAs } from '#cloud/store/same-person'
import { tellWhoAsked } from '#cloud/store/service-news'
import { staffOf } from '#cloud/store/staff'
import { transact } from '#cloud/store/transact'
import type { complaint as contract } from '@/contract/complaint'
import type { AuditAct } from '@/domain/audit-act'
import { addDays } from '@/domain/day'
import { erasureOf } from '@/domain/erasure'
import { complaintViewOf } from '../complaint-view'

/** An extension reaches no further than so many days from the day it is given. */
const LONGEST_EXTENSION = 60

/** R92: an admin and 资料/合规岗 see all, a lead the own team's; nobody a complaint about oneself. */
const isFor = ({ staff }: Context, doc: Pick<ComplaintDoc, 'aboutStaffId' | 'teamId'>): boolean =>
  doc.aboutStaffId !== staff._id && (staff.role !== 'lead' || doc.teamId === staff.teamId)

const found = (ctx: Context, doc: ComplaintDoc | null): ComplaintDoc =>
  doc !== null && isFor(ctx, doc) ? doc : notFound()

const change = async (
  ctx: Context,
  { id, version }: { id: string; version: number },
  what: AuditAct,
  to: (doc: ComplaintDoc) => ComplaintDoc,
) => {
  const saved = await transact(async t => {
    const doc = found(ctx, await complaintIn(t, id))
    if (doc.version !== version) return changedMeanwhile()
    if (doc.status === 'closed') return refuse('USED', '这件已经办结。')
    await recordAuditIn(t, ctx, what, id)
    return saveComplaint(t, to(doc))
  })
  return complaintViewOf(ctx, saved)
}

export const complaint: Handlers<typeof contract> = {
  'complaint.list': async (ctx, { isClosed = false }) => {
    const { role, teamId } = ctx.staff
    const docs = await complaintsOf(role === 'lead' ? teamId : undefined, isClosed)
    const mine = docs.filter(doc => isFor(ctx, doc))
    return { today: ctx.today, rows: await Promise.all(mine.map(doc => complaintViewOf(ctx, doc))) }
  },
  'complaint.phone': async (ctx, { id }) => {
    const doc = found(ctx, await complaintById(id))
    if (doc.phoneEnc === null) return refuse('NOT_FOUND', '对方没有留电话。')
    await recordAudit(ctx, 'complaint.phone', id)
    return { phone: openPhone(doc.phoneEnc, doc._id) }
  },
  'complaint.answer': async (ctx, { id, version, ...words }) => {
    const view = await change(ctx, { id, version }, 'complaint.answer', doc => ({
      ...doc,
      ...words,
      status: 'answered',
      answeredAt: ctx.now,
    }))
    const customerId = (await complaintById(id))?.customerId ?? null
    if (customerId !== null) await tellWhoAsked(customerId, 'complaint', ctx.now)
    return view
  },
  'complaint.extend': (ctx, { id, version, to, reason }) =>
    change(ctx, { id, version }, 'complaint.extend', doc => {
      if (to <= doc.dueOn) return refuse('INVALID', '新的期限要晚于原来的期限。')
      if (to > addDays(ctx.today, LONGEST_EXTENSION)) return refuse('INVALID', '一次最多延长 60 天。')
      const extension = { at: ctx.now, byId: ctx.staff._id, reason, to }
      return { ...doc, dueOn: to, extensions: [...doc.extensions, extension] }
    }),
  'complaint.told': async (ctx, { id, version }) => {
    const { kind, customerId } = found(ctx, await complaintById(id))
    const wish = kind === 'rights' && customerId !== null ? await storedErasure(customerId) : null
    if (wish?.status === 'asked') return refuse('INVALID', '客户要求删除个人信息：先决定删不删，再告知客户。')
    const view = await change(ctx, { id, version }, 'complaint.told', doc => {
      if (doc.status !== 'answered') return refuse('INVALID', '先写处理结果，再告知客户。')
      return { ...doc, status: 'closed', toldAt: ctx.now, closedById: ctx.staff._id }
    })
    const heard = (await staffOf(null)).map(({ _id }) => _id)
    await closeComplaintReminders(id, heard, ctx.now)
    return view
  },
  'erasure.decide': async (ctx, { id, isApproved, reason }) => {
    const doc = found(ctx, await complaintById(id))
    const { customerId } = doc
    if (customerId === null || doc.kind !== 'rights') return notFound()
    if (!isApproved && reason === '') return refuse('INVALID', '不删除时，请写明原因，客户会看到。')
    const customer = await customerById(customerId)
    // Asked while free, and a loan began since: the law forbids it by now.
    if (isApproved && customer !== null && !erasureOf(await erasureStandingOf(customer)).isPossible)
      return refuse(
        'FORBIDDEN',
        '客户现在有未结清的贷款或正在办理的申请，依法不能删除。可以写明原因，选不同意。',
      )
    await checkText(ctx.openid, [reason])
    const others = isApproved && customer !== null ? await samePersonAs(customer) : []
    await transact(async t => {
      const asked = (await erasureIn(t, customerId)) ?? notFound()
      if (asked.status !== 'asked') return refuse('USED', '已经决定过了。')
      const status = isApproved ? 'approved' : 'refused'
      const decided = { ...asked, status, decidedAt: ctx.now, byId: ctx.staff._id, reason } as const
      await saveErasure(t, decided)
      await recordAuditIn(t, ctx, isApproved ? 'erasure.approve' : 'erasure.refuse', customerId)
      // One person with records at several colleagues: of those that the law makes the bank keep, the sweep keeps each.
      for (const { _id } of others) {
        await saveErasure(t, { ...decided, _id, openid: '' })
        await recordAuditIn(t, ctx, 'erasure.approve', _id)
      }
    })
    if (isApproved) await askForJob('erase')
    return complaintViewOf(ctx, doc)
  },
}
