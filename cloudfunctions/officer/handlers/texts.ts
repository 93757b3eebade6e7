import type * as z from 'zod'
import { checkText } from '#cloud/check-text'
import { contactVerdict } from '#cloud/contact-verdict'
import type { Context } from '#cloud/context'
import { changedMeanwhile, notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAudit, recordAuditIn } from '#cloud/store/audit'
import { hasRefused } from '#cloud/store/campaigns'
import { ownCustomer } from '#cloud/store/customers'
import { allTexts, replaceText, type TextDoc, textById, textIn, usableTexts } from '#cloud/store/texts'
import { transact } from '#cloud/store/transact'
import type { texts as contract, textView } from '@/contract/texts'
import type { AuditAct } from '@/domain/audit-act'
import { REFUSED_WORDS } from '@/domain/campaign'
import type { Purpose } from '@/domain/conduct'
import { forWhomWords } from '@/domain/for-whom-words'
import { sellingWordIn } from '@/domain/greeting-words'
import { LIFE_STAGES } from '@/domain/lifecycle'
import { offerText, privateIn } from '@/domain/product'
import { mustConcern } from '../wall'

const viewOf = (
  { staff }: Context,
  { _id: id, writtenById, product = null, ...text }: TextDoc,
): z.input<typeof textView> => ({
  id,
  ...text,
  isMine: writtenById === staff._id,
  product: product as z.input<typeof textView>['product'],
})

const mayKeepTexts = ({ staff }: Context): boolean => staff.role === 'admin' || staff.role === 'compliance'

const isStage = (occasion: TextDoc['occasion']): boolean => LIFE_STAGES.some(stage => stage === occasion)

/** R28 a playbook's text is for one stage of the life cycle, and no other text is. */
const fits = ({ kind, occasion }: Pick<TextDoc, 'kind' | 'occasion'>): boolean =>
  isStage(occasion) === (kind === 'playbook')

type Said = z.output<(typeof contract)['text.save']['input']>

/** R119 what a product lacks or may not ask, in words; null where nothing is wrong. */
const wrongTerms = ({ kind, product = null, validUntil }: Said): string | null => {
  if (kind !== 'product') return product === null ? null : '只有产品才写适合谁和利率。'
  if (product === null) return '产品要写适合谁、材料、有效期和年化利率。'
  if (product.validFrom > validUntil) return '开始的日子晚于结束的日子。'
  const found = privateIn(product.forWhom)
  return found && `「${found}」是私下资料，不能拿来挑客户。`
}

/** R72, R93 what a text that may be sent is for: to offer something, or to explain; a greeting comes with its customer, the rest is for colleagues. */
const sentFor = ({ kind }: TextDoc): Purpose | null => {
  if (kind === 'explain') return 'service'
  return kind === 'news' || kind === 'product' ? 'marketing' : null
}

/** One text changed as it stands at that moment; CONFLICT where somebody was quicker. */
const change = async (
  ctx: Context,
  { id, version }: { id: string; version: number },
  what: AuditAct,
  to: (text: TextDoc) => TextDoc,
): Promise<z.input<typeof textView>> =>
  transact(async t => {
    const text = (await textIn(t, id)) ?? notFound()
    if (text.version !== version) return changedMeanwhile()
    const changed = { ...to(text), version: version + 1 }
    await replaceText(t, changed)
    await recordAuditIn(t, ctx, what, id)
    return viewOf(ctx, changed)
  })

export const texts: Handlers<typeof contract> = {
  'text.list': async (ctx, { kind }) => {
    const all = mayKeepTexts(ctx) ? await allTexts() : await usableTexts(ctx.today)
    const rows = all.filter(text => kind === undefined || text.kind === kind).map(text => viewOf(ctx, text))
    return { today: ctx.today, rows }
  },
  'text.save': async (ctx, { id, version = 0, ...said }) => {
    if (said.validUntil < ctx.today) return refuse('INVALID', '有效期已经过了。')
    if (!fits(said)) return refuse('INVALID', '打法要选一个阶段，祝福只选生日或节日。')
    const wrong = wrongTerms({ id, ...said })
    if (wrong !== null) return refuse('INVALID', wrong)
    const selling = said.kind === 'greeting' ? sellingWordIn(said.body) : null
    if (selling) return refuse('INVALID', `祝福里不谈业务，请去掉「${selling}」。`)
    const { _id: writtenById, name: writtenBy } = ctx.staff
    return transact(async t => {
      const known = await textIn(t, id)
      if ((known?.version ?? 0) !== version) return changedMeanwhile()
      const by = { state: 'draft', writtenById, writtenBy, approvedBy: null } as const
      const { product = null } = said
      const text: TextDoc = { _id: id, version: version + 1, ...said, product, ...by }
      await replaceText(t, text)
      return viewOf(ctx, text)
    })
  },
  'text.copy': async (ctx, { id, customerId, channel, ...whose }) => {
    const customer = await ownCustomer(ctx, customerId)
    await mustConcern(ctx, whose, customerId)
    const text = (await usableTexts(ctx.today)).find(one => one._id === id)
    const purpose = text ? sentFor(text) : null
    if (text === undefined || purpose === null)
      return refuse('NOT_FOUND', '这段文案还没批准，或者过期、停用了。')
    const [{ isAllowed, sentence }, isRefused] = await Promise.all([
      contactVerdict(ctx, customer, { purpose, channel }),
      hasRefused(customer, id),
    ])
    if (isRefused) return refuse('CONDUCT', REFUSED_WORDS)
    if (!isAllowed) return refuse('CONDUCT', sentence)
    await recordAudit(ctx, 'text.copy', customerId, { purpose, textId: id })
    return { body: text.product ? offerText(text.body, text.product) : text.body }
  },
  'text.approve': async (ctx, input) => {
    // Not when it is written: what WeChat finds wrong stays a draft, and whoever approves reads why.
    const { title, body, product } = (await textById(input.id)) ?? notFound()
    // Customers read for whom it is, too (R119).
    const forWhom = product ? forWhomWords(product.forWhom) : ''
    await checkText(ctx.openid, [title, body, forWhom, ...(product?.materials ?? [])])
    return change(ctx, input, 'text.approve', text => {
      if (text.writtenById === ctx.staff._id) return refuse('FORBIDDEN', '自己写的，要由另一位同事批准。')
      if (text.validUntil < ctx.today) return refuse('INVALID', '有效期已经过了，先改有效期。')
      return { ...text, state: 'approved', approvedBy: ctx.staff.name }
    })
  },
  'text.retire': async (ctx, input) =>
    change(ctx, input, 'text.retire', text => ({ ...text, state: 'retired' })),
}
