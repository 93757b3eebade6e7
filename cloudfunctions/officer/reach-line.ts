import { contactVerdict } from '#cloud/contact-verdict'
import type { Context } from '#cloud/context'
import type { Transaction } from '#cloud/database-types'
import { notFound, refuse } from '#cloud/refusal'
import { putLine } from '#cloud/store/answer-line'
import { recordAuditIn } from '#cloud/store/audit'
import {
  type CampaignDoc,
  type CampaignLineDoc,
  campaignById,
  campaignIn,
  campaignLineById,
  campaignLineIn,
  hasRefused,
} from '#cloud/store/campaigns'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { ownCustomer } from '#cloud/store/customers'
import type { TextDoc } from '#cloud/store/texts'
import { REFUSED_WORDS } from '@/domain/campaign'
import { mayProfile, NO_PROFILING_WORDS } from '@/domain/profiling'
import { isForMe } from './campaign-run'
import { offered } from './offer'

/** A line that is the caller’s to run, whoever made its list, as they stand; the wall of its customer stands besides. */
export const standing = async (
  ctx: Context,
  t: Transaction,
  id: string,
  customerId: string,
): Promise<{ campaign: CampaignDoc; line: CampaignLineDoc }> => {
  const campaign = await campaignIn(t, id)
  const line = await campaignLineIn(t, id, customerId)
  return campaign !== null && line !== null && isForMe(ctx)(line) ? { campaign, line } : notFound()
}

type Reachable = {
  readonly campaign: CampaignDoc
  readonly customer: CustomerDoc
  readonly text: TextDoc
}

/** R67, R79, R119 whom a list may be offered to now: guard, consent and earlier refusals say yes, and the text is still in use. */
export const reachable = async (ctx: Context, id: string, customerId: string): Promise<Reachable> => {
  const customer = await ownCustomer(ctx, customerId)
  const [campaign, line] = await Promise.all([campaignById(id), campaignLineById(id, customerId)])
  if (campaign === null || line === null || !isForMe(ctx)(line)) return notFound()
  const { channel, offer, endsOn } = campaign
  if (endsOn < ctx.today) return refuse('INVALID', '这份名单已经结束了。')
  const text = await offered(ctx, offer)
  if (!mayProfile(customer)) return refuse('CONDUCT', NO_PROFILING_WORDS)
  if (await hasRefused(customer, offer)) return refuse('CONDUCT', REFUSED_WORDS)
  const { isAllowed, sentence } = await contactVerdict(ctx, customer, { purpose: 'marketing', channel })
  return isAllowed ? { campaign, customer, text } : refuse('CONDUCT', sentence)
}

/** Writes that the line was reached, once, and records each time. */
export const markReached = async (
  ctx: Context,
  t: Transaction,
  id: string,
  customerId: string,
): Promise<void> => {
  const { campaign, line } = await standing(ctx, t, id, customerId)
  if (line.reachedOn === null) await putLine(t, campaign, line, { ...line, reachedOn: ctx.today })
  await recordAuditIn(t, ctx, 'campaign.reach', customerId, { purpose: 'marketing', campaignId: id })
}
