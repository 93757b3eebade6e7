import { passes } from '#cloud/check-text'
import type { Context } from '#cloud/context'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import type { DealingDoc } from '#cloud/store/dealing-doc'
import { dealingsOf } from '#cloud/store/dealings'
import { type FactDoc, factsOf } from '#cloud/store/facts'
import { type RelationDoc, relationsOf } from '#cloud/store/relations'
import { clearUnchecked } from '#cloud/store/unchecked'
import { valueWords } from '@/domain/fact-words'

/** What stands in place of words that WeChat has not let pass yet. */
export const HIDDEN = '暂时不能显示，请过一会儿再看'

type Words = {
  readonly customer: CustomerDoc
  readonly facts: readonly FactDoc[]
  readonly relations: readonly RelationDoc[]
}

const textsOf = ({ customer, facts, relations }: Words, loans: readonly DealingDoc[]): string[] => [
  customer.note,
  ...customer.tags,
  ...customer.facts.flatMap(fact => [fact.label, valueWords(fact)]),
  ...customer.journal.needs.map(({ product }) => product),
  // A loan's product becomes that of the need by which it is renewed.
  ...loans.map(({ product }) => product),
  ...facts.flatMap(({ label, current }) => [label, ...(current ? [valueWords(current.value)] : [])]),
  ...relations.map(({ salutation }) => salutation),
]

/**
 * What an officer wrote while WeChat could not look is looked at now, with the customer's own WeChat (active within 2 h,
 * platform.md). Fit: the mark goes; else it stays, and the words are hidden.
 */
export const lookAgain = async (ctx: Context, customer: CustomerDoc): Promise<CustomerDoc> => {
  const { _id, uncheckedAt } = customer
  if (!uncheckedAt) return customer
  const [facts, relations, loans] = await Promise.all([factsOf(_id), relationsOf(_id), dealingsOf(_id)])
  const texts = textsOf({ customer, facts, relations }, loans)
  if (!(await passes(ctx.openid, texts))) return customer
  await clearUnchecked(_id, uncheckedAt)
  return { ...customer, uncheckedAt: null }
}

/** The same without the words of colleagues, where these still wait. */
export const shownWords = ({ customer, facts, relations }: Words): Words => {
  if (!customer.uncheckedAt) return { customer, facts, relations }
  const { note, tags, journal } = customer
  const label = '资料'
  return {
    customer: {
      ...customer,
      note: note && HIDDEN,
      tags: tags.length > 0 ? [HIDDEN] : [],
      facts: customer.facts.map(() => ({ label, text: HIDDEN })),
      journal: { ...journal, needs: journal.needs.map(need => ({ ...need, product: HIDDEN })) },
    },
    facts: facts.map(({ current, ...doc }) => ({
      ...doc,
      label,
      current: current && { ...current, value: { text: HIDDEN } },
    })),
    relations: relations.map(one => ({ ...one, salutation: one.salutation && HIDDEN })),
  }
}
