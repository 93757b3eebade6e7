import { type Answer, tallied } from '@/domain/campaign'
import { refusalOf, withDecisions } from '@/domain/withdrawn'
import type { Context } from '../context'
import type { Transaction } from '../database-types'
import {
  type CampaignDoc,
  type CampaignLineDoc,
  campaignIn,
  campaignLineIn,
  putCampaign,
  putCampaignLine,
} from './campaigns'
import type { CustomerDoc } from './customer-doc'
import { saveCustomer } from './customers'
import { afterCommit } from './transact'
import { spreadWithdrawn } from './withdrawn-elsewhere'

/** Writes a line as it became, and the tally of its part with it. */
export const putLine = async (
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

/** R67 a refusal, or that it is taken back, beside what the person took back: it holds on every record of the number. */
const withRefusal = async (
  ctx: Context,
  t: Transaction,
  customer: CustomerDoc,
  offer: string,
  isRefused: boolean,
): Promise<CustomerDoc> => {
  const decision = { what: refusalOf(offer), isGiven: !isRefused }
  const withdrawn = withDecisions(customer.withdrawn ?? [], [decision], ctx.today)
  const saved = await saveCustomer(ctx, t, { ...customer, withdrawn })
  afterCommit(t, () => spreadWithdrawn(saved.phoneHashes.slice(0, 1)))
  return saved
}

/** R67 what a customer said to an offer: the line, the tally, and a refusal on the record too. */
export const answerLine = async (
  ctx: Context,
  t: Transaction,
  { campaign, line, customer }: { campaign: CampaignDoc; line: CampaignLineDoc; customer: CustomerDoc },
  answer: Answer | null,
): Promise<{ campaign: CampaignDoc; customer: CustomerDoc }> => {
  const answeredOn = answer === line.answer ? line.answeredOn : answer === null ? null : ctx.today
  const isRefused = answer === 'no'
  const saved =
    isRefused === (line.answer === 'no')
      ? customer
      : await withRefusal(ctx, t, customer, line.offer, isRefused)
  return { campaign: await putLine(t, campaign, line, { ...line, answer, answeredOn }), customer: saved }
}

/**
 * R67 what its person, known for certain, said on a card: nobody else's refusal, so that it may be taken back by the same hand
 * on any day. Where the list is gone, the card alone keeps it.
 */
export const answerByCard = async (
  ctx: Context,
  t: Transaction,
  customer: CustomerDoc,
  campaignId: string,
  answer: Answer,
): Promise<CustomerDoc> => {
  const campaign = await campaignIn(t, campaignId)
  const line = await campaignLineIn(t, campaignId, customer._id)
  if (campaign === null || line === null) return customer
  return (await answerLine(ctx, t, { campaign, line, customer }, answer)).customer
}
