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
  campaignLineIn,
  hasRefused,
} from '#cloud/store/campaigns'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { ownCustomer } from '#cloud/store/customers'
import type { TextDoc } from '#cloud/store/texts'
import { REFUSED_WORDS } from '@/domain/campaign'
import { mayProfile, NO_PROFILING_WORDS } from '@/domain/profiling'
import { offered } from './offer'

/** The caller’s own list and one line of it, as they stand. */
export const standing = async (
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

type Reachable = {
  readonly campaign: CampaignDoc
  readonly customer: CustomerDoc
  readonly text: TextDoc
}

/** R67, R79, R119 whom a list may be offered to now: guard, consent and earlier refusals say yes, and the text is still in use. */
export const reachable = async (ctx: Context, id: string, customerId: string): Promise<Reachable> => {
  const campaign = await campaignById(id)
  if (campaign === null || campaign.ownerId !== ctx.staff._id) return notFound()
  const { channel, offer, endsOn } = campaign
  const customer = await ownCustomer(ctx, customerId)
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
