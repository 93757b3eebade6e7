import type * as z from 'zod'
import type { Context } from '#cloud/context'
import { refuse } from '#cloud/refusal'
import { isUsable, type TextDoc, textById } from '#cloud/store/texts'
import type { campaign as contract } from '@/contract/campaign'
import { FOR_ALL, type ForWhom, privateIn } from '@/domain/product'

type Asked = Pick<z.output<(typeof contract)['offer.who']['input']>, 'textId' | 'forWhom' | 'circleId'>

/** R119 what may be offered today: an approved product from its first day to its last, or approved news. NOT_FOUND otherwise. */
export const offered = async (ctx: Context, textId: string): Promise<TextDoc> => {
  const text = await textById(textId)
  const isOffer =
    text !== null && (text.kind === 'product' || text.kind === 'news') && isUsable(text, ctx.today)
  return isOffer ? text : refuse('NOT_FOUND', '这个产品或资讯还没批准，或者过期、停用了。')
}

/** R36, R119 whom it is for: a product says so itself, of news the officer does, by a circle or by what is not private. */
export const forWhomOf = ({ kind, product }: TextDoc, { forWhom, circleId }: Asked): ForWhom => {
  if (kind === 'product') {
    if (forWhom !== null) return refuse('INVALID', '产品适合谁，由资料合规岗写好，不能另选。')
    return product?.forWhom ?? refuse('NOT_FOUND', '这个产品还没批准。')
  }
  if (circleId !== undefined)
    return forWhom === null ? FOR_ALL : refuse('INVALID', '按客群，或者按条件，选一样。')
  if (forWhom === null) return refuse('INVALID', '先选给哪些客户。')
  const found = privateIn(forWhom)
  return found === null ? forWhom : refuse('INVALID', `「${found}」是私下资料，不能拿来挑客户。`)
}
