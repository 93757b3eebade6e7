import { createHash, randomBytes } from 'node:crypto'
import { isCardToken } from '@/domain/card'
import { type Day, startOf } from '@/domain/day'
import type { Condition, Transaction } from '../database-types'
import { command, db } from '../platform'
import { type CardDoc, unanswered } from './card-doc'
import { GENUINE, genuine, genuineOne } from './genuine'
import { transact } from './transact'

const CARDS = 'cards'
/** Cards of one customer that a list shows, the newest first. */
const LISTED = 50
/** More cards of one week are opened at no officer's. */
const MOST_OPENED = 200

/** 128 random bits in 22 URL-safe characters; it fits the scene of a printed code. */
export const newCardToken = (): string => randomBytes(16).toString('base64url')

export const cardIdOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** The card of a token, or null; what has not the form of a token is looked up nowhere. */
export const cardByToken = async (token: string): Promise<CardDoc | null> => {
  if (!isCardToken(token)) return null
  return cardById(cardIdOf(token))
}

export const cardById = async (id: string): Promise<CardDoc | null> => {
  const { data } = (await db.collection(CARDS).doc(id).get()) as { data: CardDoc | null }
  return genuineOne(CARDS, data)
}

export const cardIn = async (t: Transaction, id: string): Promise<CardDoc | null> => {
  const { data } = (await t.collection(CARDS).doc(id).get()) as { data: CardDoc | null }
  return genuineOne(CARDS, data)
}

export const cardByNo = async (cardNo: string): Promise<CardDoc | null> => {
  const { data } = await db.collection(CARDS).where({ cardNo }).limit(5).get()
  return genuine(CARDS, data as CardDoc[])[0] ?? null
}

export const cardsOf = async (customerId: string): Promise<CardDoc[]> => {
  const { data } = await db
    .collection(CARDS)
    .where({ customerId, ...GENUINE })
    .orderBy('createdAt', 'desc')
    .limit(LISTED)
    .get()
  return genuine(CARDS, data as CardDoc[])
}

type Bringing = Pick<CardDoc, '_id' | 'customerId'> & { readonly given: Pick<CardDoc['given'], 'referrals'> }

/** R87 cards of an officer's that brought friends: how many came stays here when their numbers are gone. */
export const cardsWithFriends = async (ownerId: string): Promise<Bringing[]> => {
  const { data } = await db
    .collection(CARDS)
    .where({ ownerId, 'given.referrals': command.gt(0), ...GENUINE })
    .limit(1000)
    .field({ _id: true, _openid: true, customerId: true, 'given.referrals': true })
    .get()
  return genuine(CARDS, data as Bringing[])
}

export const addCard = async (card: CardDoc): Promise<void> => {
  await db.collection(CARDS).add({ data: card })
}

/** Writes a changed card, one version on. */
export const saveCard = async (t: Transaction, card: CardDoc): Promise<CardDoc> => {
  const saved = { ...card, version: card.version + 1 }
  const { _id, ...data } = saved
  await t.collection(CARDS).doc(_id).set({ data })
  return saved
}

/** Whoever that openid is sees a business card on every card of this customer, is proposed on none, and left nothing there. */
export const shutOut = async (customerId: string, openid: string): Promise<void> => {
  const more = { refused: command.addToSet(openid), version: command.inc(1) }
  await db.collection(CARDS).where({ customerId }).update({ data: more })
  await forgetProposals(customerId, opener => opener === openid)
}

/** Once a person is confirmed, whoever else was proposed is no longer, and what they answered is not the person's to read. */
export const forgetOthers = (customerId: string, openid: string): Promise<void> =>
  forgetProposals(customerId, opener => opener !== openid)

const forgetProposals = (customerId: string, isWrong: (opener: string) => boolean): Promise<void> =>
  withoutProposal({ customerId }, isWrong)

/** What an erased person's WeChat opened and answered, on whosever cards. */
export const forgetOpened = (openid: string): Promise<void> =>
  withoutProposal({ 'proposal.openid': openid }, opener => opener === openid)

/** Card by card: the proposal goes with every answer of its person; what the officer ticked stays. */
const withoutProposal = async (where: Condition, isWrong: (opener: string) => boolean): Promise<void> => {
  const isWrongOn = ({ proposal }: CardDoc): boolean => proposal !== null && isWrong(proposal.openid)
  const { data } = await db.collection(CARDS).where(where).limit(MOST_OPENED).get()
  for (const { _id } of genuine(CARDS, data as CardDoc[]).filter(isWrongOn))
    await transact(async t => {
      const card = await cardIn(t, _id)
      if (card === null || !isWrongOn(card)) return
      await saveCard(t, { ...card, proposal: null, given: unanswered(card.given) })
    })
}

/** Cards of these colleagues that were opened since a day, the latest of them. */
export const openedSince = async (ownerIds: readonly string[], from: Day): Promise<CardDoc[]> => {
  const condition: Condition = { ownerId: command.in(ownerIds), 'proposal.at': command.gte(startOf(from)) }
  const { data } = await db
    .collection(CARDS)
    .where(condition)
    .orderBy('proposal.at', 'desc')
    .limit(MOST_OPENED)
    .get()
  return genuine(CARDS, data as CardDoc[]).filter(card => card.proposal !== null)
}

/** Whoever the officer has said is not this customer, on whichever card: a new one proposes none of them either. */
export const shutOutOf = async (customerId: string): Promise<string[]> => [
  ...new Set((await cardsOf(customerId)).flatMap(card => card.refused)),
]

/** The officer's word that whoever was shut out may open the customer's cards as anybody may. */
export const letAllIn = async (customerId: string): Promise<void> => {
  const more = { refused: command.set([]), version: command.inc(1) }
  await db.collection(CARDS).where({ customerId }).update({ data: more })
}
