import { checkAbout } from '#cloud/check-text'
import type { Context } from '#cloud/context'
import { changedMeanwhile, notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { closedNeedIn } from '#cloud/store/closed-needs'
import { ownCustomer, ownCustomerIn, saveCustomer } from '#cloud/store/customers'
import { count } from '#cloud/store/day-counts'
import type { DealingDoc } from '#cloud/store/dealing-doc'
import { dealingIn, dealingsOf, putDealing } from '#cloud/store/dealings'
import { transact } from '#cloud/store/transact'
import type { loan as contract } from '@/contract/loan'
import { openedCounts } from '@/domain/counts'
import { MAX_OPEN_NEEDS, type Need } from '@/domain/need'
import { viewOf } from '../customer-view'
import { openedNeed } from '../need-day'
import { withNeeds } from '../with-needs'

/** A need for the same again; one that the customer wants is expected by the maturity, unless that has passed. */
const renewalNeed = (
  ctx: Context,
  { product, amountFen, maturesOn }: DealingDoc,
  id: string,
  demand: 'clear' | 'latent',
): Need => {
  const canExpect = demand === 'clear' && maturesOn !== null && maturesOn >= ctx.today
  return openedNeed(ctx, { id, product, amountFen, demand, expectedOn: canExpect ? maturesOn : null })
}

/** R29, R125: the next cycle of a loan that runs out, opened by a tap and never by itself. */
export const renewal: Pick<Handlers<typeof contract>, 'renewal.open'> = {
  'renewal.open': async (ctx, { id, dealingId, customerId, version, demand }) => {
    await ownCustomer(ctx, customerId)
    // A loan of the bank's file has come unseen; as a need the customer reads its product.
    const loan = (await dealingsOf(customerId)).find(one => one.id === dealingId) ?? notFound()
    const mark = await checkAbout(ctx, [loan.product])
    const saved = await transact(async t => {
      const doc = await ownCustomerIn(ctx, t, customerId)
      const dealing = (await dealingIn(t, customerId, dealingId)) ?? notFound()
      if (dealing.renewalNeedId === id) return doc
      if (doc.version !== version) return changedMeanwhile()
      if (dealing.renewalNeedId !== null) return refuse('USED', '这笔贷款已经开过续贷需求了。')
      if (dealing.status === 'settled') return refuse('USED', '这笔贷款已经结清，请直接加需求。')
      const { needs } = doc.journal
      if (needs.some(need => need.id === id) || (await closedNeedIn(t, customerId, id))) {
        return refuse('ID_TAKEN', '这个编号已经用过了。')
      }
      if (needs.length >= MAX_OPEN_NEEDS) {
        return refuse('LIMIT', `一位客户最多 ${MAX_OPEN_NEEDS} 个在谈需求。`)
      }
      await putDealing(t, { ...dealing, renewalNeedId: id })
      await count(t, ctx.staff, ctx.today, openedCounts(1))
      const renewed = withNeeds(ctx, doc, [...needs, renewalNeed(ctx, dealing, id, demand)])
      return saveCustomer(ctx, t, { ...renewed, ...mark })
    })
    return viewOf(ctx, saved)
  },
}
