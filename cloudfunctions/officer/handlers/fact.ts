import type * as z from 'zod'
import { checkAbout, type Mark } from '#cloud/check-text'
import type { Context } from '#cloud/context'
import { changedMeanwhile, notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAudit, recordAuditIn } from '#cloud/store/audit'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { ownCustomer, ownCustomerIn } from '#cloud/store/customers'
import { dealingsOf } from '#cloud/store/dealings'
import {
  emptyFact,
  type FactDoc,
  factIn,
  factsOf,
  isOpenFor,
  MAX_FACTS,
  removeFact,
  saveFact,
} from '#cloud/store/facts'
import { knownFact } from '#cloud/store/known-fact'
import { moveOlder, olderFacts, SALUTATION } from '#cloud/store/older-facts'
import { transact } from '#cloud/store/transact'
import { markUncheckedIn } from '#cloud/store/unchecked'
import type { fact as contract } from '@/contract/fact'
import { dayOf } from '@/domain/day'
import { type FactField, type FactValue, isSameValue, unfit } from '@/domain/fact'
import { fieldOfKey, fieldOfLabel } from '@/domain/fact-catalogue'
import { computedFacts } from '@/domain/fact-computed'
import { valueWords } from '@/domain/fact-words'
import { mayProfile } from '@/domain/profiling'
import { factViewOf, privacyOf } from '../fact-view'

type Input = z.output<(typeof contract)['fact.set']['input']>

const LOCKED = '这是私下的事，要先问过客户，客户同意了才能记。'

const fieldFor = (input: Input['field']): FactField => {
  const field = 'key' in input ? (fieldOfKey(input.key) ?? notFound()) : fieldOfLabel(input.label, input.kind)
  return field.label === SALUTATION ? refuse('INVALID', '称谓在「编辑资料」里改。') : field
}

/** What an older record says otherwise than the fact that stands: to be confirmed, so that neither is lost. */
const withOlder = (customer: CustomerDoc, doc: FactDoc, older: FactDoc | undefined): FactDoc => {
  const value = older?.current?.value
  if (!value || !doc.current || doc.proposed || isSameValue(value, doc.current.value)) return doc
  return { ...doc, proposed: { value, on: dayOf(customer.updatedAt) } }
}

/** All that is known and may be shown, those of older records behind what replaced them. */
const shown = async (customer: CustomerDoc): Promise<FactDoc[]> => {
  const docs = (await factsOf(customer._id)).filter(doc => isOpenFor(customer, doc))
  const before = olderFacts(customer).filter(doc => isOpenFor(customer, doc))
  const older = new Map(before.map(doc => [doc.key, doc]))
  const stored = docs.map(doc => withOlder(customer, doc, older.get(doc.key)))
  for (const { key } of docs) older.delete(key)
  return [...stored, ...older.values()]
}

const numbersOf = (docs: readonly FactDoc[]): Map<string, number> =>
  new Map(
    docs.flatMap(({ key, current }) =>
      current && 'number' in current.value ? [[key, current.value.number] as const] : [],
    ),
  )

/** Proposals first, then the longest stale. */
const toConfirm = (ctx: Context, docs: readonly FactDoc[]): string[] => {
  const asked = docs.filter(doc => doc.proposed !== null || factViewOf(ctx, doc).isStale)
  const weight = ({ proposed, current }: FactDoc) => (proposed ? '' : (current?.on ?? ''))
  return asked.sort((a, b) => (weight(a) < weight(b) ? -1 : 1)).map(({ key }) => key)
}

/**
 * One change of one fact: own customer, private ones only where they are open. The same document says that nothing
 * changes; otherwise the version must be the one that the caller saw. Null removes it.
 */
const changing = (
  ctx: Context,
  { customerId, version }: { readonly customerId: string; readonly version: number },
  field: FactField | string,
  change: (doc: FactDoc) => FactDoc | null,
  mark: Mark = {},
): Promise<FactDoc | null> =>
  transact(async t => {
    const customer = await ownCustomerIn(ctx, t, customerId)
    const key = typeof field === 'string' ? field : field.key
    const older = olderFacts(customer).find(doc => doc.key === key)
    const stored = await factIn(t, customerId, key)
    const known = stored ? withOlder(customer, stored, older) : older
    const doc = known ?? (typeof field === 'string' ? notFound() : emptyFact(customer, field))
    if (doc.isPrivate && !customer.privateSince) return refuse('FORBIDDEN', LOCKED)
    const before = isOpenFor(customer, doc) ? doc : { ...doc, current: null, history: [] }
    const after = change(before)
    if (after === before) return before
    if (before.version !== version) return changedMeanwhile()
    // An own field's key is its label, which are somebody's words.
    await recordAuditIn(t, ctx, 'fact.set', customerId, { fact: fieldOfKey(key)?.key ?? 'own' })
    await markUncheckedIn(t, customerId, mark)
    if (older) await moveOlder(t, customer, doc.label)
    if (after !== null) return saveFact(t, after)
    await removeFact(t, before._id)
    return null
  })

/** The same was said today already: a repeated call. */
const isDone = ({ today }: Context, doc: FactDoc, value: FactValue, source: string): boolean => {
  const { current, proposed, version } = doc
  if (version === 0 || current === null || proposed !== null) return false
  return isSameValue(current.value, value) && current.source === source && current.on === today
}

type Fact = Pick<
  Handlers<typeof contract>,
  'fact.list' | 'fact.private' | 'fact.set' | 'fact.confirm' | 'fact.dismiss'
>

export const fact: Fact = {
  'fact.list': async (ctx, { customerId }) => {
    const customer = await ownCustomer(ctx, customerId)
    const [all, loans] = await Promise.all([shown(customer), dealingsOf(customerId)])
    const docs = all.filter(({ isPrivate }) => !isPrivate)
    // PIPL 24: when somebody may borrow next is guessed from habits; who refused that is guessed about no more.
    const loanDays = mayProfile(customer) ? loans.map(({ disbursedOn }) => disbursedOn) : []
    return {
      facts: docs.map(doc => factViewOf(ctx, doc)),
      computed: computedFacts({ numbers: numbersOf(docs), loanDays }, ctx.today),
      toConfirm: toConfirm(ctx, docs),
      privacy: privacyOf(customer),
    }
  },
  'fact.private': async (ctx, { customerId }) => {
    const customer = await ownCustomer(ctx, customerId)
    if (!customer.privateSince) return refuse('FORBIDDEN', LOCKED)
    const docs = (await shown(customer)).filter(({ isPrivate }) => isPrivate)
    await recordAudit(ctx, 'fact.private', customerId)
    return { facts: docs.map(doc => factViewOf(ctx, doc)) }
  },
  'fact.set': async (ctx, input) => {
    const field = fieldFor(input.field)
    const { value, source, customerId } = input
    const why = unfit(field, value)
    if (why !== null) return refuse('INVALID', why)
    await ownCustomer(ctx, customerId)
    if ((await factsOf(customerId)).length >= MAX_FACTS) return refuse('LIMIT', '这位客户的资料太多了。')
    const words = [...('label' in input.field ? [field.label] : []), valueWords(value)]
    const mark = await checkAbout(ctx, words)
    const change = (before: FactDoc) =>
      isDone(ctx, before, value, source) ? before : knownFact(ctx, before, value, source)
    const doc = await changing(ctx, input, field, change, mark)
    return { fact: factViewOf(ctx, doc ?? notFound()) }
  },
  'fact.confirm': async (ctx, input) => {
    const doc = await changing(ctx, input, input.key, before => {
      if (before.current === null) return notFound()
      const { value } = before.current
      return isDone(ctx, before, value, 'talk') ? before : knownFact(ctx, before, value, 'talk')
    })
    return { fact: factViewOf(ctx, doc ?? notFound()) }
  },
  'fact.dismiss': async (ctx, input) => {
    const doc = await changing(ctx, input, input.key, before => {
      if (before.proposed === null) return before.current === null ? notFound() : before
      return before.current === null ? null : { ...before, proposed: null }
    })
    return { fact: doc && factViewOf(ctx, doc) }
  },
}
