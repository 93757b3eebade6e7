import type * as z from 'zod'
import type { Context } from '#cloud/context'
import type { CardDoc } from '#cloud/store/card-doc'
import { isUsable, type TextDoc, textById } from '#cloud/store/texts'
import type { card as contract } from '@/contract/card'
import { forWhomWords } from '@/domain/for-whom-words'
import { rateWords } from '@/domain/product'

type Offer = z.input<(typeof contract)['card.want']['output']>['offer']

/** R119 whether what a card offers may still be named. */
export const isStillOffered = ({ today }: Pick<Context, 'today'>, text: TextDoc | null): text is TextDoc =>
  text !== null && isUsable(text, today)

/** R119 the approved words of what a card offers, as they stand today; null once it is over or out of use. */
export const offerFace = async (ctx: Context, { asked }: Pick<CardDoc, 'asked'>): Promise<Offer> => {
  if (asked.purpose !== 'product') return null
  const text = await textById(asked.textId)
  if (!isStillOffered(ctx, text)) return null
  const { title, body, validUntil, product } = text
  return {
    title,
    body,
    validUntil,
    forWhom: product ? forWhomWords(product.forWhom) : '',
    rate: product ? rateWords(product.annualRate) : '',
    materials: product ? [...product.materials] : [],
  }
}
