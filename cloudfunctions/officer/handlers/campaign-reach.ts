import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { answerLine } from '#cloud/store/answer-line'
import { recordAudit, recordAuditIn } from '#cloud/store/audit'
import { ownCustomerIn, saveCustomer } from '#cloud/store/customers'
import { openPhone } from '#cloud/store/phone-vault'
import { wakeBookAt } from '#cloud/store/reminder-books'
import { transact } from '#cloud/store/transact'
import type { campaign as contract } from '@/contract/campaign'
import { NO_WISHES } from '@/domain/contact-wishes'
import { offerText } from '@/domain/product'
import { oneView } from '../campaign-view'
import { catchUpAt } from '../catch-up-at'
import { markReached, reachable, standing } from '../reach-line'

type Reach = Pick<Handlers<typeof contract>, 'campaign.reach' | 'campaign.answer'>

export const campaignReach: Reach = {
  'campaign.reach': async (ctx, { id, customerId }) => {
    const { campaign, customer, text } = await reachable(ctx, id, customerId)
    const isCall = campaign.channel === 'T'
    if (isCall && customer.phoneEnc === null) return refuse('NOT_FOUND', '还没有登记电话。')
    await transact(t => markReached(ctx, t, id, customerId))
    if (isCall) {
      // Under the name of a customer’s dial, so that R40 asks for it to be written down.
      await recordAudit(ctx, 'customer.phone', customerId, { purpose: 'marketing', campaignId: id })
      await wakeBookAt(ctx.staff._id, catchUpAt(ctx.today, ctx.now))
    }
    return {
      phone: isCall && customer.phoneEnc !== null ? openPhone(customer.phoneEnc, customerId) : null,
      words: text.product ? offerText(text.body, text.product) : text.body,
      dont: customer.contactWishes?.dont ?? '',
    }
  },
  'campaign.answer': async (ctx, { id, customerId, answer, noMarketing = false }) => {
    if (noMarketing && answer !== 'no') return refuse('INVALID', '说「不要」时，才一并记不再推销。')
    const after = await transact(async t => {
      const { campaign, line } = await standing(ctx, t, id, customerId)
      const known = await ownCustomerIn(ctx, t, customerId)
      if (line.reachedOn === null) return refuse('INVALID', '先联系，再记回应。')
      if (line.answer === 'no' && line.answeredOn !== ctx.today && answer !== 'no')
        return refuse('USED', '客户说过不要，不能再改。')
      await recordAuditIn(t, ctx, 'campaign.answer', customerId, { campaignId: id })
      const contactWishes = { ...(known.contactWishes ?? NO_WISHES), noMarketing: true }
      const customer = noMarketing ? await saveCustomer(ctx, t, { ...known, contactWishes }) : known
      return (await answerLine(ctx, t, { campaign, line, customer }, answer)).campaign
    })
    return oneView(ctx, after)
  },
}
