import type * as z from 'zod'
import type { Context } from '#cloud/context'
import { refuse } from '#cloud/refusal'
import { recordAuditIn } from '#cloud/store/audit'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { receiverProfile } from '#cloud/store/handed-customers'
import { addLines, lineIdOf } from '#cloud/store/handover-lines'
import { type HandoverDoc, handoverById, handoverIn, putHandover } from '#cloud/store/handovers'
import type { StaffDoc } from '#cloud/store/staff'
import { transact } from '#cloud/store/transact'
import type { handoverView } from '@/contract/handover'
import type { AuditAct } from '@/domain/audit-act'
import { LOAD } from '@/domain/handover'
import { handoverViewOf } from './handover-view'
import { offerTo } from './offer-handover'

type View = z.input<typeof handoverView>

/** The offer that was made under this id before; null where there is none. */
export const sameOffer = async (id: string, customerId: string): Promise<View | null> => {
  const known = await handoverById(id)
  if (known === null) return null
  const isRepeat = known.kind === 'one' && known.cursor === customerId
  return isRepeat ? handoverViewOf(known) : refuse('ID_TAKEN', '这个编号已经用过了。')
}

type One = {
  readonly id: string
  readonly customer: CustomerDoc
  readonly to: Pick<StaffDoc, '_id' | 'teamId'>
  readonly teamId: string | null
  /** What the audit calls it. */
  readonly what: AuditAct
}

/** Offers one customer to a colleague, as a hand-over of its own: it moves when that one accepts. */
export const offerOne = async (ctx: Context, { id, customer, to, teamId, what }: One): Promise<View> => {
  const toId = to._id
  const weight = LOAD[customer.grade]
  const line = { handoverId: id, customerId: customer._id, toId, weight, state: 'proposed' as const }
  await addLines([{ ...line, _id: lineIdOf(id, customer._id), movedAt: null, touchedAt: null, toldAt: null }])
  const doc: HandoverDoc = {
    _id: id,
    version: 1,
    byId: ctx.staff._id,
    createdAt: ctx.now,
    kind: 'one',
    isRefollow: what === 'refollow.offer',
    fromId: customer.ownerId,
    teamId,
    status: 'offered',
    cursor: customer._id,
    total: 1,
    prepared: 1,
    receivers: [{ ...(await receiverProfile(to)), status: 'offered' }],
  }
  await transact(async t => {
    if ((await handoverIn(t, id)) !== null) return
    await putHandover(t, doc)
    await recordAuditIn(t, ctx, what, customer._id, { handoverId: id, toId })
  })
  await offerTo(ctx, doc, [toId])
  return handoverViewOf(doc)
}
