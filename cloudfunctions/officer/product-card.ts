import type { Context } from '#cloud/context'
import { refuse } from '#cloud/refusal'
import type { Asked, CardDoc } from '#cloud/store/card-doc'
import { transact } from '#cloud/store/transact'
import type { Day } from '@/domain/day'
import { markReached, reachable } from './reach-line'

type Offered = Extract<Asked, { purpose: 'product' }>

/**
 * R67, R79, R119 a line of one's own list goes out as a card: what binds its words binds it, whoever says that the customer has
 * asked for it, and the line is reached by it. Answers the last day of what is offered.
 */
export const sendOffer = async (
  ctx: Context,
  customerId: string,
  { campaignId, textId }: Offered,
): Promise<Day> => {
  const { campaign, text } = await reachable(ctx, campaignId, customerId)
  if (campaign.channel !== 'W') return refuse('INVALID', '这份名单是打电话的，不发卡片。')
  if (campaign.offer !== textId) return refuse('INVALID', '卡片上的产品不是这份名单的。')
  await transact(t => markReached(ctx, t, campaignId, customerId))
  return text.validUntil
}

/** R119 what each of these cards offers, by name; nothing is asked where none does. */
export const offerNameOf = (
  { asked }: Pick<CardDoc, 'asked'>,
  names: ReadonlyMap<string, string>,
): { offerName?: string | null } =>
  asked.purpose === 'product' ? { offerName: names.get(asked.textId) ?? null } : {}
