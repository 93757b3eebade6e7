import type { Context } from '#cloud/context'
import type { CardDoc } from '#cloud/store/card-doc'
import { saveCard } from '#cloud/store/cards'
import { proposeFact } from '#cloud/store/facts'
import { transact } from '#cloud/store/transact'
import { addEvent } from './event'
import { type Filed, fileIn } from './file-complaint'
import { type Served, serveCustomer, servedCardIn } from './opened'
import { remindOwner } from './remind-owner'

/** What an action makes of a card, and how the journal tells it; the same card says that nothing changed. */
export type Change = {
  readonly card: CardDoc
  readonly words: string | null
  /** Texts of facts that the customer filled in (R35 客户自填). */
  readonly facts?: readonly { readonly key: string; readonly text: string }[]
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
  change: (card: CardDoc, served: Served) => Change,
): Promise<Served> => {
  const served = await serveCustomer(ctx, token)
  const card = await transact(async t => {
    const before = await servedCardIn(ctx, t, served)
    const { card: changed, words, facts = [], complaint } = change(before, served)
    if (changed === before) return before
    const written = await saveCard(t, changed)
    for (const told of facts) await proposeFact(t, served.customer, told, ctx.today)
    if (complaint) await fileIn(ctx, t, served, complaint)
    if (words !== null) {
      await addEvent(ctx, t, served.customer, words)
      await remindOwner(ctx, t, served.customer, written, words, written.asked.purpose)
    }
    return written
  })
  return { ...served, card }
}
