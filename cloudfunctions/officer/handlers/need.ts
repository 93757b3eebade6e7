import { checkAbout } from '#cloud/check-text'
import { contentHash } from '#cloud/content-hash'
import { changedMeanwhile, notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAuditIn } from '#cloud/store/audit'
import { closedNeedIn } from '#cloud/store/closed-needs'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { ownCustomerIn, saveCustomer } from '#cloud/store/customers'
import { count } from '#cloud/store/day-counts'
import { tellWhoAsked } from '#cloud/store/service-news'
import { transact } from '#cloud/store/transact'
import type { officer } from '@/contract/officer'
import { openedCounts, stageCounts } from '@/domain/counts'
import { MAX_OPEN_NEEDS, type Need } from '@/domain/need'
import { viewOf } from '../customer-view'
import { expectedDayMustStand, openedNeed } from '../need-day'
import { withNeeds } from '../with-needs'

const openNeed = (doc: CustomerDoc, id: string): Need =>
  doc.journal.needs.find(need => need.id === id) ?? notFound()

/** The same need sent again, on whatever day. */
const isRepeat = (known: Need, sent: Need): boolean => hashOf(known) === hashOf(sent)
const hashOf = (need: Need): string =>
  contentHash({ ...need, stageOn: null, openedOn: null, openedById: undefined })

export const need: Pick<Handlers<typeof officer>, 'need.add' | 'need.update'> = {
  'need.add': async (ctx, { customerId, version, ...fields }) => {
    const mark = await checkAbout(ctx, [fields.product])
    const opened = openedNeed(ctx, fields)
    const saved = await transact(async t => {
      const doc = await ownCustomerIn(ctx, t, customerId)
      const same = doc.journal.needs.find(one => one.id === opened.id)
      if (same && isRepeat(same, opened)) return doc
      if (same || (await closedNeedIn(t, customerId, opened.id))) {
        return refuse('ID_TAKEN', '这个编号已经用过了。')
      }
      if (doc.version !== version) return changedMeanwhile()
      if (doc.journal.needs.length >= MAX_OPEN_NEEDS) {
        return refuse('LIMIT', `一位客户最多 ${MAX_OPEN_NEEDS} 个在谈需求。`)
      }
      await count(t, ctx.staff, ctx.today, openedCounts(1))
      await recordAuditIn(t, ctx, 'need.add', customerId, { needId: opened.id })
      return saveCustomer(ctx, t, { ...withNeeds(ctx, doc, [...doc.journal.needs, opened]), ...mark })
    })
    return viewOf(ctx, saved)
  },
  'need.update': async (ctx, { id, customerId, version, changes }) => {
    const mark = await checkAbout(ctx, [changes.product ?? ''])
    let hasMoved = false
    const saved = await transact(async t => {
      const doc = await ownCustomerIn(ctx, t, customerId, version)
      const before = openNeed(doc, id)
      const after = { ...before, ...changes } as Need
      if (changes.expectedOn !== undefined || changes.demand !== undefined) expectedDayMustStand(ctx, after)
      hasMoved = after.stage !== before.stage
      const stageOn = hasMoved ? ctx.today : before.stageOn
      const stageDays = { ...before.stageDays, [after.stage]: stageOn }
      const isFirst = hasMoved && !before.firsts?.[after.stage]
      const first = isFirst ? { [after.stage]: { on: ctx.today, byId: ctx.staff._id } } : {}
      const moved: Need = { ...after, stageOn, stageDays, firsts: { ...before.firsts, ...first } }
      const needs = doc.journal.needs.map(one => (one.id === id ? moved : one))
      const fields = Object.keys(changes).sort().join(' ')
      await recordAuditIn(t, ctx, 'need.update', customerId, { needId: id, fields })
      if (isFirst) await count(t, ctx.staff, ctx.today, stageCounts(after.stage))
      return saveCustomer(ctx, t, { ...withNeeds(ctx, doc, needs), ...mark })
    })
    if (hasMoved) await tellWhoAsked(customerId, 'progress', ctx.now)
    return viewOf(ctx, saved)
  },
}
