import type { Context } from '#cloud/context'
import { command } from '#cloud/platform'
import { changedMeanwhile, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { askForJob } from '#cloud/store/agenda'
import { recordAuditIn } from '#cloud/store/audit'
import { receiverProfile } from '#cloud/store/handed-customers'
import { changeProposed, countLines } from '#cloud/store/handover-lines'
import { stepHandover } from '#cloud/store/handover-run'
import { changeHandover, type HandoverDoc, isOfferedIn, type ReceiverDoc } from '#cloud/store/handovers'
import { staffByIds } from '#cloud/store/staff'
import type { handover as contract } from '@/contract/handover'
import type { AuditAct } from '@/domain/audit-act'
import { isExperienced, NOT_EXPERIENCED } from '../experienced'
import { handoverToDecide, handoverToSee } from '../handover-rights'
import { handoverViewOf } from '../handover-view'
import { offerTo, settleOffers, tellDeclined } from '../offer-handover'
import { mayReceive } from './handover-propose'

type Decide = Pick<
  Handlers<typeof contract>,
  | 'handover.run'
  | 'handover.move'
  | 'handover.offer'
  | 'handover.accept'
  | 'handover.decline'
  | 'handover.undo'
>

/** Changes a hand-over with the record of it. */
const decide = (ctx: Context, id: string, what: AuditAct, change: (doc: HandoverDoc) => HandoverDoc) =>
  changeHandover(id, change, t => recordAuditIn(t, ctx, what, id))

const ownStatus = (ctx: Context, doc: HandoverDoc, status: ReceiverDoc['status']): HandoverDoc => ({
  ...doc,
  receivers: doc.receivers.map(one => (one.id === ctx.staff._id ? { ...one, status } : one)),
})

const receiverOf = (ctx: Context, doc: HandoverDoc): ReceiverDoc | undefined =>
  doc.receivers.find(({ id }) => id === ctx.staff._id)

const mine = (ctx: Context, doc: HandoverDoc): ReceiverDoc['status'] | undefined =>
  receiverOf(ctx, doc)?.status

const isOpen = ({ status }: HandoverDoc): boolean => status === 'offered' || status === 'running'

/** The receivers with somebody who gets lines by hand: after the offer, to be accepted anew. */
const withReceiver = (doc: HandoverDoc, to: ReceiverDoc): HandoverDoc => {
  const known = doc.receivers.find(({ id }) => id === to.id)
  if (known?.status === 'accepted') return refuse('CONFLICT', '对方正在接收，请稍后再改分。')
  const status = doc.status === 'draft' ? 'proposed' : 'offered'
  const others = doc.receivers.filter(({ id }) => id !== to.id)
  return { ...doc, receivers: [...others, { ...(known ?? to), teamId: to.teamId ?? null, status }] }
}

/** Of whom every line was taken, nothing is asked any more. */
const askNoMore = async (ctx: Context, doc: HandoverDoc, toId: string): Promise<HandoverDoc> => {
  const lines = await countLines(doc._id)
  const has = (id: string, state: 'proposed' | 'moved') =>
    lines.some(({ _id }) => _id.toId === id && _id.state === state)
  const isFree = ({ id, status }: ReceiverDoc) => id !== toId && status === 'offered' && !has(id, 'proposed')
  const free = doc.receivers.filter(isFree)
  if (free.length === 0) return doc
  const changed = await changeHandover(doc._id, current => ({
    ...current,
    receivers: current.receivers.map(one =>
      isFree(one)
        ? { ...one, status: has(one.id, 'moved') ? ('done' as const) : ('proposed' as const) }
        : one,
    ),
  }))
  await settleOffers(
    ctx,
    changed,
    free.map(({ id }) => id),
  )
  return changed
}

export const handoverDecide: Decide = {
  'handover.run': async (ctx, { id }) => {
    const doc = await handoverToSee(ctx, id)
    return handoverViewOf((await stepHandover(ctx.now, id)) ?? doc)
  },
  'handover.move': async (ctx, { id, toId, lines }) => {
    const seen = await handoverToDecide(ctx, id)
    const [to] = await staffByIds([toId])
    if (!to || !mayReceive(ctx, to, seen.fromId)) return refuse('INVALID', '接收人要是本团队在职的客户经理。')
    if (seen.isRefollow && !isExperienced(ctx, to)) return refuse('INVALID', NOT_EXPERIENCED)
    const profile = await receiverProfile(to)
    const doc = await decide(ctx, id, 'handover.reassign', current => {
      if (current.status !== 'draft' && !isOpen(current)) return refuse('USED', '现在不能改分。')
      return withReceiver(current, { ...profile, status: 'proposed' })
    })
    const settled = doc.receivers.filter(({ status }) => status === 'accepted').map(one => one.id)
    const from = 'ofId' in lines ? [lines.ofId] : doc.receivers.map(one => one.id)
    await changeProposed(
      id,
      {
        toId: command.in(from.filter(one => one !== toId && !settled.includes(one))),
        ...('customerIds' in lines ? { customerId: command.in(lines.customerIds) } : {}),
      },
      { toId },
    )
    if (doc.status === 'draft') return handoverViewOf(doc)
    await offerTo(ctx, doc, [toId])
    return handoverViewOf(await askNoMore(ctx, doc, toId))
  },
  'handover.offer': async (ctx, { id }) => {
    await handoverToDecide(ctx, id)
    const given = new Set((await countLines(id)).map(({ _id }) => _id.toId))
    const doc = await decide(ctx, id, 'handover.offer', current => {
      if (isOpen(current)) return current
      if (current.status !== 'draft') return refuse('USED', '还没有分完，或者已经结束。')
      const receivers = current.receivers.map(one =>
        given.has(one.id) ? { ...one, status: 'offered' as const } : one,
      )
      return { ...current, status: 'offered', receivers }
    })
    const offered = doc.receivers.filter(({ status }) => status === 'offered').map(one => one.id)
    await offerTo(ctx, doc, offered)
    return handoverViewOf(doc)
  },
  'handover.accept': async (ctx, { id }) => {
    await handoverToSee(ctx, id)
    const accepted = await decide(ctx, id, 'handover.accept', current => {
      const status = mine(ctx, current)
      if (status === 'accepted' || status === 'done') return current
      if (status === undefined || !isOpen(current)) return refuse('USED', '这次交接已经撤回或结束。')
      const own = receiverOf(ctx, current)
      if (own !== undefined && !isOfferedIn(own, ctx.staff.teamId))
        return refuse('USED', '你已经换了团队，请告诉主管改分给别人。')
      return { ...ownStatus(ctx, current, 'accepted'), status: 'running' }
    })
    await askForJob('handOver')
    await settleOffers(ctx, accepted, [ctx.staff._id])
    return handoverViewOf((await stepHandover(ctx.now, id)) ?? changedMeanwhile())
  },
  'handover.decline': async (ctx, { id }) => {
    await handoverToSee(ctx, id)
    const doc = await decide(ctx, id, 'handover.decline', current => {
      const status = mine(ctx, current)
      if (status === 'declined') return current
      if (status !== 'offered') return refuse('USED', '已经接收，或者这次交接已经撤回。')
      return ownStatus(ctx, current, 'declined')
    })
    await settleOffers(ctx, doc, [ctx.staff._id])
    await tellDeclined(ctx, doc)
    return handoverViewOf(doc)
  },
  'handover.undo': async (ctx, { id }) => {
    await handoverToDecide(ctx, id)
    const undone = await decide(ctx, id, 'handover.undo', current => {
      if (current.status === 'undone' || current.status === 'undoing') return current
      const isTaken = current.status === 'running' || current.status === 'done'
      return isTaken
        ? refuse('USED', '已经有人接收，不能撤回；没接收的客户可以改分。')
        : { ...current, status: 'undoing' }
    })
    await askForJob('handOver')
    await settleOffers(
      ctx,
      undone,
      undone.receivers.map(one => one.id),
    )
    return handoverViewOf((await stepHandover(ctx.now, id)) ?? changedMeanwhile())
  },
}
