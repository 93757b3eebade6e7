import { contactVerdict } from '#cloud/contact-verdict'
import type { Context } from '#cloud/context'
import type { Transaction } from '#cloud/database-types'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAudit, recordAuditIn } from '#cloud/store/audit'
import {
  type CampaignDoc,
  type CampaignLineDoc,
  campaignById,
  campaignIn,
  campaignLineIn,
  hasRefused,
  putCampaign,
  putCampaignLine,
} from '#cloud/store/campaigns'
import { ownCustomer, ownCustomerIn, saveCustomer } from '#cloud/store/customers'
import { openPhone } from '#cloud/store/phone-vault'
import { wakeBookAt } from '#cloud/store/reminder-books'
import { transact } from '#cloud/store/transact'
import type { campaign as contract } from '@/contract/campaign'
import { REFUSED_WORDS, tallied } from '@/domain/campaign'
import { NO_WISHES } from '@/domain/contact-wishes'
import { offerText } from '@/domain/product'
import { mayProfile, NO_PROFILING_WORDS } from '@/domain/profiling'
import { oneView } from '../campaign-view'
import { catchUpAt } from '../catch-up-at'
import { offered } from '../offer'

type Reach = Pick<Handlers<typeof contract>, 'campaign.reach' | 'campaign.answer'>

/** The caller’s own list and one line of it, as they stand. */
const standing = async (
  ctx: Context,
  t: Transaction,
  id: string,
  customerId: string,
): Promise<{ campaign: CampaignDoc; line: CampaignLineDoc }> => {
  const campaign = await campaignIn(t, id)
  const line = await campaignLineIn(t, id, customerId)
  const isMine = campaign?.ownerId === ctx.staff._id && line?.ownerId === ctx.staff._id
  return campaign !== null && line !== null && isMine ? { campaign, line } : notFound()
}

/** Writes a line as it became, and the tally of its part with it. */
const put = async (
  t: Transaction,
  campaign: CampaignDoc,
  before: CampaignLineDoc,
  after: CampaignLineDoc,
): Promise<CampaignDoc> => {
  const { part } = before
  const tally = { ...campaign.tally, [part]: tallied(campaign.tally[part], before, after) }
  await putCampaignLine(t, after)
  await putCampaign(t, { ...campaign, tally })
  return { ...campaign, tally }
}

export const campaignReach: Reach = {
  'campaign.reach': async (ctx, { id, customerId }) => {
    const known = await campaignById(id)
    if (known === null || known.ownerId !== ctx.staff._id) return notFound()
    const { channel, offer, endsOn } = known
    const customer = await ownCustomer(ctx, customerId)
    if (endsOn < ctx.today) return refuse('INVALID', '这份名单已经结束了。')
    const text = await offered(ctx, offer)
    if (!mayProfile(customer)) return refuse('CONDUCT', NO_PROFILING_WORDS)
    if (await hasRefused(customerId, offer)) return refuse('CONDUCT', REFUSED_WORDS)
    const { isAllowed, sentence } = await contactVerdict(ctx, customer, { purpose: 'marketing', channel })
    if (!isAllowed) return refuse('CONDUCT', sentence)
    const isCall = channel === 'T'
    if (isCall && customer.phoneEnc === null) return refuse('NOT_FOUND', '还没有登记电话。')
    await transact(async t => {
      const { campaign, line } = await standing(ctx, t, id, customerId)
      if (line.reachedOn === null) await put(t, campaign, line, { ...line, reachedOn: ctx.today })
      await recordAuditIn(t, ctx, 'campaign.reach', customerId, { purpose: 'marketing', campaignId: id })
    })
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
      const customer = await ownCustomerIn(ctx, t, customerId)
      if (line.reachedOn === null) return refuse('INVALID', '先联系，再记回应。')
      if (line.answer === 'no' && line.answeredOn !== ctx.today && answer !== 'no')
        return refuse('USED', '客户说过不要，不能再改。')
      const answeredOn = answer === line.answer ? line.answeredOn : answer === null ? null : ctx.today
      await recordAuditIn(t, ctx, 'campaign.answer', customerId, { campaignId: id })
      if (noMarketing) {
        const wishes = customer.contactWishes ?? NO_WISHES
        await saveCustomer(ctx, t, { ...customer, contactWishes: { ...wishes, noMarketing: true } })
      }
      return put(t, campaign, line, { ...line, answer, answeredOn })
    })
    return oneView(ctx, after)
  },
}
