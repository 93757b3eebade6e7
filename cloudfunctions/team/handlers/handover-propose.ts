import type { Context } from '#cloud/context'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { askForJob } from '#cloud/store/agenda'
import { recordAuditIn } from '#cloud/store/audit'
import { complaintById } from '#cloud/store/complaints'
import { customerById } from '#cloud/store/customers'
import { receiverProfile } from '#cloud/store/handed-customers'
import { stepHandover } from '#cloud/store/handover-run'
import {
  type HandoverDoc,
  handoverById,
  handoverIn,
  isOver,
  putHandover,
  type ReceiverDoc,
} from '#cloud/store/handovers'
import { countOwnedBy } from '#cloud/store/owned'
import {
  isAwayOn,
  isSeller,
  replaceStaff,
  type StaffDoc,
  staffByIds,
  staffIn,
  staffOf,
} from '#cloud/store/staff'
import { transact } from '#cloud/store/transact'
import type { handover as contract } from '@/contract/handover'
import { handoverViewOf } from '../handover-view'
import { managed } from '../managing'
import { offerOne, sameOffer } from '../offer-one'

/** Who may take over: active sellers, of the own team unless an admin names others. */
export const mayReceive = (ctx: Context, one: StaffDoc, fromId: string): boolean =>
  one._id !== fromId &&
  one.status === 'active' &&
  isSeller(one) &&
  (ctx.staff.role === 'admin' || one.teamId === ctx.staff.teamId)

const receiversFor = async (
  ctx: Context,
  from: StaffDoc,
  ids: readonly string[] | undefined,
): Promise<ReceiverDoc[]> => {
  const team = ids === undefined && from.teamId !== null ? await staffOf(from.teamId) : []
  const asked = ids === undefined ? team : await staffByIds(ids)
  const able = asked.filter(one => mayReceive(ctx, one, from._id))
  if (ids !== undefined && able.length < new Set(ids).size)
    refuse('INVALID', '接收人要是本团队在职的客户经理。')
  const chosen = ids ? able : able.filter(one => one.role === 'officer' && !isAwayOn(one, ctx.today))
  if (chosen.length === 0) return refuse('INVALID', '没有可以接收的同事，请先选择接收人。')
  const profiles = await Promise.all(chosen.map(receiverProfile))
  return profiles.map(profile => ({ ...profile, status: 'proposed' as const }))
}

/** One hand-over of somebody at a time: both that begin at once write the same colleague, and meet there. */
const begin = (ctx: Context, doc: HandoverDoc): Promise<void> =>
  transact(async t => {
    if ((await handoverIn(t, doc._id)) !== null) return
    const from = (await staffIn(t, doc.fromId)) ?? notFound()
    const other = from.handoverId === undefined ? null : await handoverIn(t, from.handoverId)
    if (other !== null && !isOver(other)) return refuse('USED', '这位同事的客户正在交接，请先完成或撤回。')
    await replaceStaff(t, { ...from, handoverId: doc._id })
    await putHandover(t, doc)
    await recordAuditIn(t, ctx, 'handover.propose', doc.fromId, { handoverId: doc._id })
  })

type Propose = Pick<Handlers<typeof contract>, 'handover.propose' | 'handover.one'>

const fresh = (ctx: Context, id: string) => ({
  _id: id,
  version: 1,
  byId: ctx.staff._id,
  cursor: '',
  prepared: 0,
  createdAt: ctx.now,
})

export const handoverPropose: Propose = {
  'handover.propose': async (ctx, { id, fromId, receiverIds }) => {
    const from = await managed(ctx, fromId)
    const known = await handoverById(id)
    if (known !== null && (known.fromId !== fromId || known.kind !== 'all'))
      return refuse('ID_TAKEN', '这个编号已经用过了。')
    if (known === null) {
      const total = await countOwnedBy(fromId)
      if (total === 0) return refuse('INVALID', '名下没有客户，不用交接。')
      const receivers = await receiversFor(ctx, from, receiverIds)
      const { teamId } = from
      await begin(ctx, {
        ...fresh(ctx, id),
        kind: 'all',
        isRefollow: false,
        fromId,
        teamId,
        status: 'preparing',
        total,
        receivers,
      })
      await askForJob('handOver')
    }
    return handoverViewOf((await stepHandover(ctx.now, id)) ?? notFound())
  },
  'handover.one': async (ctx, { id, complaintId, toId }) => {
    const complaint = await complaintById(complaintId)
    const isFor =
      complaint?.kind === 'changeOfficer' &&
      complaint.aboutStaffId !== ctx.staff._id &&
      (ctx.staff.role === 'admin' || complaint.teamId === ctx.staff.teamId)
    if (!isFor || complaint.customerId === null) return notFound()
    if (complaint.status === 'closed') return refuse('USED', '这件已经办结。')
    const customer = (await customerById(complaint.customerId)) ?? notFound()
    const same = await sameOffer(id, customer._id)
    if (same !== null) return same
    const [to] = await staffByIds([toId])
    const mayTake =
      to !== undefined && toId !== complaint.aboutStaffId && mayReceive(ctx, to, customer.ownerId)
    if (!mayTake) return refuse('INVALID', '接收人要是本团队在职的另一位客户经理。')
    return offerOne(ctx, { id, customer, to, teamId: complaint.teamId, what: 'handover.one' })
  },
}
