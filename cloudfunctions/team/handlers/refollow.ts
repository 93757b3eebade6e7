import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { customerById } from '#cloud/store/customers'
import { staffByIds, staffOf } from '#cloud/store/staff'
import type { refollow as contract } from '@/contract/refollow'
import { addressed } from '@/domain/name-words'
import { refollowWords } from '@/domain/refollow'
import { isExperienced, NOT_EXPERIENCED } from '../experienced'
import { ledTeam } from '../led-team'
import { offerOne, sameOffer } from '../offer-one'
import { openOffers } from '../open-offers'
import { refollowsOf } from '../refollows'
import { mayReceive } from './handover-propose'

const MOST_ROWS = 100

export const refollow: Handlers<typeof contract> = {
  'refollow.list': async (ctx, { teamId }) => {
    const team = ledTeam(ctx, teamId)
    const [staff, offers] = await Promise.all([staffOf(team), openOffers(team)])
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
        offeredTo: names.get(offers.get(doc._id) ?? '') ?? null,
      })),
      experienced: staff.filter(one => isExperienced(ctx, one)).map(({ _id, name }) => ({ id: _id, name })),
    }
  },
  'refollow.offer': async (ctx, { id, customerId, toId }) => {
    const customer = (await customerById(customerId)) ?? notFound()
    const [from] = await staffByIds([customer.ownerId])
    const isMine = ctx.staff.role === 'admin' || (from?.teamId != null && from.teamId === ctx.staff.teamId)
    if (!isMine) return notFound()
    const same = await sameOffer(id, customerId)
    if (same !== null) return same
    if ((await openOffers(from?.teamId ?? null)).has(customerId))
      return refuse('USED', '已经请了一位同事，等他回话。')
    const marked = await refollowsOf([customer.ownerId], ctx.today)
    if (!marked.some(({ doc }) => doc._id === customerId))
      return refuse('INVALID', '这位客户不需要再次跟进。')
    const [to] = await staffByIds([toId])
    if (to === undefined || !mayReceive(ctx, to, customer.ownerId))
      return refuse('INVALID', '接收人要是本团队在职的另一位客户经理。')
    if (!isExperienced(ctx, to)) return refuse('INVALID', NOT_EXPERIENCED)
    return offerOne(ctx, { id, customer, to, teamId: from?.teamId ?? null, what: 'refollow.offer' })
  },
}
