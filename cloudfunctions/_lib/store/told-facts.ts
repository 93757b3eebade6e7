import type { Day } from '@/domain/day'
import type { Context } from '../context'
import type { Transaction } from '../database-types'
import { command, db } from '../platform'
import { answerByCard } from './answer-line'
import type { CardDoc, Given } from './card-doc'
import { cardIn, saveCard } from './cards'
import type { CustomerDoc } from './customer-doc'
import { proposeFact } from './facts'
import { genuine } from './genuine'

/** What the customer wrote into a 贷款需求表, as facts that the officer confirms (R35 客户自填). */
export const proposeNeeds = async (
  t: Transaction,
  customer: CustomerDoc,
  needs: NonNullable<Given['needs']>,
  on: Day,
): Promise<void> => {
  const told = [
    { key: 'loanUse', text: needs.use },
    { key: 'repayFrom', text: needs.repayFrom },
    { key: 'worries', text: needs.worries },
  ]
  for (const one of told) await proposeFact(t, customer, one, on)
}

/** The cards of a customer on which one WeChat may have answered, while it was only proposed, what is kept elsewhere too. */
export const answersOpenedBy = async (customerId: string, openid: string): Promise<string[]> => {
  const { data } = await db
    .collection('cards')
    .where({ customerId, 'proposal.openid': openid, 'asked.purpose': command.in(['needs', 'product']) })
    .limit(20)
    .get()
  return genuine('cards', data as CardDoc[]).map(({ _id }) => _id)
}

/**
 * R82 answers of somebody who was only proposed wait on their card; once the person is known they are proposed as facts, and
 * what was said to an offer counts (R67). Each card is written, so that an answer given at the same moment meets the
 * confirmation and is not lost.
 */
export const settleWaiting = async (
  ctx: Context,
  t: Transaction,
  customer: CustomerDoc,
  cardIds: readonly string[],
): Promise<void> => {
  let known = customer
  for (const id of cardIds) {
    const card = await cardIn(t, id)
    if (card === null) continue
    await saveCard(t, card)
    const { asked, given } = card
    if (given.needs !== null) await proposeNeeds(t, customer, given.needs, ctx.today)
    if (asked.purpose === 'product' && given.offer !== undefined)
      known = await answerByCard(ctx, t, known, asked.campaignId, given.offer)
  }
}
