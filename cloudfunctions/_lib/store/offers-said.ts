import type { Context } from '../context'
import type { Transaction } from '../database-types'
import { db } from '../platform'
import { answerLine } from './answer-line'
import { campaignIn, campaignLineIn } from './campaigns'
import type { CardDoc, Given } from './card-doc'
import type { CustomerDoc } from './customer-doc'
import { genuine } from './genuine'

/** An answer that one WeChat gave on a card, and of which list. */
type Said = { readonly campaignId: string; readonly answer: NonNullable<Given['offer']> }

/** R67 what one WeChat has said to offers on the cards of a customer. */
export const offersSaidBy = async (customerId: string, openid: string): Promise<Said[]> => {
  const { data } = await db
    .collection('cards')
    .where({ customerId, 'proposal.openid': openid, 'asked.purpose': 'product' })
    .limit(20)
    .get()
  return genuine('cards', data as CardDoc[]).flatMap(({ asked, given }) =>
    asked.purpose === 'product' && given.offer ? [{ campaignId: asked.campaignId, answer: given.offer }] : [],
  )
}

/** R82 it was not the customer who said it: the lines forget it, but for what the officer has heard otherwise since. */
export const forgetSaid = async (
  ctx: Context,
  t: Transaction,
  customer: CustomerDoc,
  said: readonly Said[],
): Promise<void> => {
  let known = customer
  for (const { campaignId, answer } of said) {
    const campaign = await campaignIn(t, campaignId)
    const line = await campaignLineIn(t, campaignId, customer._id)
    if (campaign === null || line?.answer !== answer) continue
    known = (await answerLine(ctx, t, { campaign, line, customer: known }, null)).customer
  }
}
