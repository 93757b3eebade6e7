import type * as z from 'zod'
import type { Context } from '#cloud/context'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAuditIn } from '#cloud/store/audit'
import { addClosedNeed } from '#cloud/store/closed-needs'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { ownCustomerIn, saveCustomer } from '#cloud/store/customers'
import { count } from '#cloud/store/day-counts'
import type { DealingDoc } from '#cloud/store/dealing-doc'
import { dealingsOf, putDealing } from '#cloud/store/dealings'
import { loanDaysMustStand, newDealing } from '#cloud/store/loan-days'
import { tellWhoAsked } from '#cloud/store/service-news'
import { transact } from '#cloud/store/transact'
import { withDealings } from '#cloud/store/with-dealings'
import type { officer } from '@/contract/officer'
import { closedCounts } from '@/domain/counts'
import { MAX_DEALINGS } from '@/domain/dealing'
import type { Need } from '@/domain/need'
import { viewOf } from '../customer-view'
import { isTooFar } from '../need-day'
import { withNeeds } from '../with-needs'

type Close = z.output<(typeof officer)['need.close']['input']>

/** R29 the next cycle: a refusal leaves a 潜在 customer with a day to reconsider. */
const closed = (ctx: Context, doc: CustomerDoc, input: Close): CustomerDoc => {
  const left = doc.journal.needs.filter(need => need.id !== input.id)
  const next = input.reconsiderOn
    ? { what: '重新评估贷款需求', on: input.reconsiderOn, at: null }
    : doc.journal.next
  const base = withNeeds(ctx, doc, left)
  return { ...base, journal: { ...base.journal, next, standing: 'latent' } }
}

const reconsiderDayMustStand = (ctx: Context, { closing, reconsiderOn }: Close): void => {
  if (closing === 'rejected' && !reconsiderOn) refuse('INVALID', '审批未通过时，请约定哪天再评估。')
  if (closing !== 'rejected' && reconsiderOn) refuse('INVALID', '只有审批未通过才约定再评估的日子。')
  if (reconsiderOn && reconsiderOn <= ctx.today) refuse('INVALID', '再评估的日子要在今天以后。')
  if (reconsiderOn && isTooFar(ctx, reconsiderOn)) refuse('INVALID', '再评估的日子太远，最多十年以内。')
}

/** R125 the loan that a need became; its days may be entered later, all but the disbursement, which then is today. */
const loanOf = (ctx: Context, doc: CustomerDoc, { product, amountFen }: Need, input: Close): DealingDoc => {
  const unknown = {
    id: input.id.replace('need_', 'dea_'),
    disbursedOn: ctx.today,
    repay: null,
    maturesOn: null,
    creditUntil: null,
  }
  return newDealing(ctx, doc, { product, amountFen, ...(input.loan ?? unknown) })
}

export const closeNeed: Pick<Handlers<typeof officer>, 'need.close'> = {
  'need.close': async (ctx, input) => {
    const isLoan = input.closing === 'disbursed'
    reconsiderDayMustStand(ctx, input)
    if (input.loan && !isLoan) return refuse('INVALID', '只有已放款才有还款日和到期日。')
    if (input.loan) loanDaysMustStand(ctx, input.loan)
    const dealings = isLoan ? await dealingsOf(input.customerId) : []
    const saved = await transact(async t => {
      const doc = await ownCustomerIn(ctx, t, input.customerId, input.version)
      const ended = doc.journal.needs.find(need => need.id === input.id) ?? notFound()
      await addClosedNeed(t, {
        ...ended,
        customerId: doc._id,
        ownerId: doc.ownerId,
        closing: input.closing,
        closedOn: ctx.today,
        closedById: ctx.staff._id,
        reconsiderOn: input.reconsiderOn ?? null,
      })
      await recordAuditIn(t, ctx, 'need.close', doc._id, { needId: input.id, closing: input.closing })
      await count(t, ctx.staff, ctx.today, closedCounts(input.closing, ended.amountFen))
      const left = closed(ctx, doc, input)
      if (!isLoan) return saveCustomer(ctx, t, left)
      const made = loanOf(ctx, doc, ended, input)
      if (dealings.some(one => one.id === made.id)) return refuse('ID_TAKEN', '这个编号已经用过了。')
      if (dealings.length >= MAX_DEALINGS) return refuse('LIMIT', `一位客户最多 ${MAX_DEALINGS} 笔贷款。`)
      await putDealing(t, made)
      return saveCustomer(ctx, t, withDealings(ctx, left, dealings, [...dealings, made]))
    })
    await tellWhoAsked(saved._id, 'progress', ctx.now)
    return viewOf(ctx, saved)
  },
}
