import type { Day } from '@/domain/day'
import type { Transaction } from '../database-types'
import { db } from '../platform'
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

/** The 需求表 cards of a customer that one WeChat opened while it was only proposed. */
export const needsOpenedBy = async (customerId: string, openid: string): Promise<string[]> => {
  const { data } = await db
    .collection('cards')
    .where({ customerId, 'proposal.openid': openid, 'asked.purpose': 'needs' })
    .limit(20)
    .get()
  return genuine('cards', data as CardDoc[]).map(({ _id }) => _id)
}

/**
 * R82 answers of somebody who was only proposed wait on their card; once the person is known they are proposed as facts.
 * Each card is written, so that an answer given at the same moment meets the confirmation and is not lost.
 */
export const proposeWaiting = async (
  t: Transaction,
  customer: CustomerDoc,
  cardIds: readonly string[],
  on: Day,
): Promise<void> => {
  for (const id of cardIds) {
    const card = await cardIn(t, id)
    if (card === null) continue
    await saveCard(t, card)
    if (card.given.needs !== null) await proposeNeeds(t, customer, card.given.needs, on)
  }
}
