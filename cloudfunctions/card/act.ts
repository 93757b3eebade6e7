import type { Context } from '#cloud/context'
import type { Transaction } from '#cloud/database-types'
import { notFound } from '#cloud/refusal'
import { answerByCard } from '#cloud/store/answer-line'
import type { CardDoc, Given } from '#cloud/store/card-doc'
import { saveCard } from '#cloud/store/cards'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { customerIn } from '#cloud/store/customers'
import { identityIn } from '#cloud/store/identities'
import { proposeNeeds } from '#cloud/store/told-facts'
import { transact } from '#cloud/store/transact'
import { DONE_BY } from '@/domain/card-face'
import { addEvent } from './event'
import { type Filed, fileIn } from './file-complaint'
import { type Served, serveCustomer, servedCardIn } from './opened'
import { remindOwner } from './remind-owner'

/** The record as it stands when it is written to. */
const standingIn = async (t: Transaction, { _id }: CustomerDoc): Promise<CustomerDoc> =>
  (await customerIn(t, _id)) ?? notFound()

/** What an action makes of a card, and how the journal tells it; the same card says that nothing changed. */
export type Change = {
  readonly card: CardDoc
  readonly words: string | null
  /** What was filled in becomes facts to confirm (R35), once it is known who filled it in. */
  readonly needs?: Given['needs']
  /** R67 what was said to an offer; it counts once it is known who said it. */
  readonly offer?: Given['offer']
  /** R92 what the lead hears of it, filed with it. */
  readonly complaint?: Filed
}

/**
 * One action of the customer's: card, journal line and reminder together, or nothing. `change` answers the new card, or
 * refuses; what was already so changes nothing and tells nobody.
 */
export const act = async (
  ctx: Context,
  token: string,
  change: (card: CardDoc, served: Served, t: Transaction) => Change | Promise<Change>,
): Promise<Served> => {
  const served = await serveCustomer(ctx, token)
  const card = await transact(async t => {
    const before = await servedCardIn(ctx, t, served)
    const { card: changed, words, needs, offer, complaint } = await change(before, served, t)
    if (changed === before) return before
    const written = await saveCard(t, changed)
    const { customer } = served
    const isKnown = (await identityIn(t, customer._id))?.openid === ctx.openid
    if (needs && isKnown) await proposeNeeds(t, customer, needs, ctx.today)
    if (offer && isKnown && changed.asked.purpose === 'product')
      await answerByCard(ctx, t, await standingIn(t, customer), changed.asked.campaignId, offer)
    if (complaint) await fileIn(ctx, t, served, complaint)
    if (words !== null) {
      await addEvent(ctx, t, customer, words, isKnown ? DONE_BY.confirmed : DONE_BY.proposed)
      const told = isKnown ? words : `${DONE_BY.proposed} · ${words}`
      await remindOwner(ctx, t, customer, written, told, written.asked.purpose)
    }
    return written
  })
  return { ...served, card }
}
