import type { Context } from '#cloud/context'
import { notFound } from '#cloud/refusal'
import type { CardDoc } from '#cloud/store/card-doc'
import { cardIn, saveCard } from '#cloud/store/cards'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { transact } from '#cloud/store/transact'
import { PURPOSE_LABEL } from '@/domain/card'
import { DONE_BY } from '@/domain/card-face'
import { addEvent } from './event'
import { remindWaiting } from './remind-owner'

const proposed = ({ openid, now }: Context): NonNullable<CardDoc['proposal']> => ({
  openid,
  at: now,
  tries: 0,
  hasDigits: false,
})

/** Notes that the customer, known already, opened the card (R40); nobody has to be told. */
export const noteOpened = (ctx: Context, cardId: string): Promise<CardDoc> =>
  transact(async t => {
    const card = (await cardIn(t, cardId)) ?? notFound()
    if (card.proposal !== null || card.revokedAt !== null) return card
    return saveCard(t, { ...card, proposal: proposed(ctx) })
  })

/**
 * Proposes the opener as the customer, unless somebody was quicker or the card was revoked a moment ago. The officer is
 * told in one with it: only the officer's 「是本人」, or WeChat's number, opens progress and the rights desk.
 */
export const propose = (ctx: Context, cardId: string, customer: CustomerDoc): Promise<CardDoc> =>
  transact(async t => {
    const card = (await cardIn(t, cardId)) ?? notFound()
    if (card.proposal !== null || card.revokedAt !== null) return card
    const saved = await saveCard(t, { ...card, proposal: proposed(ctx) })
    const words = `有人打开了「${PURPOSE_LABEL[card.asked.purpose]}」，待确认是不是本人`
    await addEvent(ctx, t, customer, words, DONE_BY.proposed)
    await remindWaiting(ctx, t, customer, saved, words)
    return saved
  })
