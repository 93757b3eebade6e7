import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAuditIn } from '#cloud/store/audit'
import { customerById } from '#cloud/store/customers'
import { receiverProfile } from '#cloud/store/handed-customers'
import { addLines, lineIdOf } from '#cloud/store/handover-lines'
import { type HandoverDoc, handoverById, handoverIn, putHandover } from '#cloud/store/handovers'
import { isSeller, type StaffDoc, staffByIds, staffOf } from '#cloud/store/staff'
import { transact } from '#cloud/store/transact'
import type { refollow as contract } from '@/contract/refollow'
import { startOf } from '@/domain/day'
import { LOAD } from '@/domain/handover'
import { addressed } from '@/domain/name-words'
import { refollowWords } from '@/domain/refollow'
import { handoverViewOf } from '../handover-view'
import { ledTeam } from '../led-team'
import { offerTo } from '../offer-handover'
import { refollowsOf } from '../refollows'
import { mayReceive } from './handover-propose'

/** Who sells here for a year and more is experienced. */
const EXPERIENCED_MS = 365 * 86_400_000
const MOST_ROWS = 100

const isExperienced = (one: StaffDoc, now: number): boolean =>
  one.status === 'active' && isSeller(one) && one.joinedAt <= now - EXPERIENCED_MS

export const refollow: Handlers<typeof contract> = {
  'refollow.list': async (ctx, { teamId }) => {
    const staff = await staffOf(ledTeam(ctx, teamId))
    const names = new Map(staff.map(({ _id, name }) => [_id, name]))
    const found = await refollowsOf([...names.keys()], ctx.today)
    const sorted = found.sort((a, b) => b.refollow.days - a.refollow.days || (a.doc._id < b.doc._id ? -1 : 1))
    return {
      rows: sorted.slice(0, MOST_ROWS).map(({ doc, refollow: { why, days } }) => ({
        customerId: doc._id,
        who: addressed(doc),
        officerId: doc.ownerId,
        officer: names.get(doc.ownerId) ?? '',
        why,
        words: refollowWords({ why, days }),
      })),
      experienced: staff
        .filter(one => isExperienced(one, startOf(ctx.today)))
        .map(({ _id, name }) => ({ id: _id, name })),
    }
  },
  'refollow.offer': async (ctx, { id, customerId, toId }) => {
    const known = await handoverById(id)
    const customer = (await customerById(customerId)) ?? notFound()
    const [from] = await staffByIds([customer.ownerId])
    const isMine = ctx.staff.role === 'admin' || (from?.teamId != null && from.teamId === ctx.staff.teamId)
    if (!isMine) return notFound()
    if (known !== null) {
      const isRepeat = known.kind === 'one' && known.cursor === customerId
      return isRepeat ? handoverViewOf(known) : refuse('ID_TAKEN', '这个编号已经用过了。')
    }
    const marked = await refollowsOf([customer.ownerId], ctx.today)
    if (!marked.some(({ doc }) => doc._id === customerId))
      return refuse('INVALID', '这位客户不需要再次跟进。')
    const [to] = await staffByIds([toId])
    if (to === undefined || !mayReceive(ctx, to, customer.ownerId))
      return refuse('INVALID', '接收人要是本团队在职的另一位客户经理。')
    const line = {
      handoverId: id,
      customerId,
      toId,
      weight: LOAD[customer.grade],
      state: 'proposed' as const,
    }
    await addLines([{ ...line, _id: lineIdOf(id, customerId), movedAt: null, touchedAt: null }])
    const doc: HandoverDoc = {
      _id: id,
      version: 1,
      byId: ctx.staff._id,
      createdAt: ctx.now,
      kind: 'one',
      fromId: customer.ownerId,
      teamId: from?.teamId ?? null,
      status: 'offered',
      cursor: customerId,
      total: 1,
      prepared: 1,
      receivers: [{ ...(await receiverProfile(toId)), status: 'offered' }],
    }
    await transact(async t => {
      if ((await handoverIn(t, id)) !== null) return
      await putHandover(t, doc)
      await recordAuditIn(t, ctx, 'refollow.offer', customerId, { handoverId: id, toId })
    })
    await offerTo(ctx, doc, [toId])
    return handoverViewOf(doc)
  },
}
