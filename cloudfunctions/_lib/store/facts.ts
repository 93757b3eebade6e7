import type { Day } from '@/domain/day'
import {
  type FactField,
  type FactKind,
  type FactSource,
  type FactValue,
  isSameValue,
  type PastFact,
} from '@/domain/fact'
import { fieldOfKey, fieldOfLabel } from '@/domain/fact-catalogue'
import type { Transaction } from '../database-types'
import { command, db } from '../platform'
import type { CustomerDoc, Fact } from './customer-doc'
import { GENUINE, genuine, genuineOne } from './genuine'

/** What is known of one customer in one field, `<customerId>.<key>`, with what stood there before (R35). */
export type FactDoc = {
  readonly _id: string
  readonly version: number
  readonly customerId: string
  readonly ownerId: string
  readonly key: string
  readonly label: string
  readonly kind: FactKind
  readonly isPrivate: boolean
  readonly purpose: string
  readonly current: Current | null
  /** What the customer filled in and the officer has yet to confirm. */
  readonly proposed: { readonly value: FactValue; readonly on: Day } | null
  /** The latest first. */
  readonly history: readonly PastFact[]
  /** R43 when it asks to be confirmed: only selects, what is shown is computed from the day and the branch's limits. */
  readonly staleOn: Day | null
}
export type Current = {
  readonly value: FactValue
  readonly source: FactSource
  readonly on: Day
  readonly byId: string
  readonly byName: string
  readonly at: number
}

const FACTS = 'facts'
/** A customer has so many facts at most. */
export const MAX_FACTS = 200

export const factId = (customerId: string, key: string): string => `${customerId}.${key}`

/** A fact of which nothing is known yet. */
export const emptyFact = (
  { _id, ownerId }: Pick<CustomerDoc, '_id' | 'ownerId'>,
  {
    key,
    label,
    kind,
    purpose,
    isPrivate,
  }: Pick<FactField, 'key' | 'label' | 'kind' | 'purpose' | 'isPrivate'>,
): FactDoc => ({
  _id: factId(_id, key),
  version: 0,
  customerId: _id,
  ownerId,
  key,
  label,
  kind,
  isPrivate,
  purpose,
  current: null,
  proposed: null,
  history: [],
  staleOn: null,
})

/** Private facts count from the consent on; what an earlier one left behind is not shown. */
export const isOpenFor = ({ privateSince }: Pick<CustomerDoc, 'privateSince'>, doc: FactDoc): boolean =>
  !doc.isPrivate || (!!privateSince && (doc.current?.at ?? 0) >= privateSince)

/** All facts of a customer, private ones too: who shows them asks for the consent first. */
export const factsOf = async (customerId: string): Promise<FactDoc[]> => {
  const { data } = await db
    .collection(FACTS)
    .where({ customerId, ...GENUINE })
    .limit(MAX_FACTS)
    .get()
  return genuine(FACTS, data as FactDoc[])
}

/** A query answers so many at most. */
const PAGE = 1000

/** The facts of many customers in these fields, by customer and key. */
export const factsOfMany = async (
  customerIds: readonly string[],
  keys: readonly string[],
): Promise<Map<string, Map<string, FactDoc>>> => {
  const of = new Map<string, Map<string, FactDoc>>()
  const atOnce = Math.max(1, Math.floor(PAGE / Math.max(1, keys.length)))
  for (let i = 0; i < customerIds.length; i += atOnce) {
    const { data } = await db
      .collection(FACTS)
      .where({
        customerId: command.in(customerIds.slice(i, i + atOnce)),
        key: command.in(keys),
        ...GENUINE,
      })
      .limit(PAGE)
      .get()
    for (const doc of genuine(FACTS, data as FactDoc[]))
      of.set(doc.customerId, (of.get(doc.customerId) ?? new Map()).set(doc.key, doc))
  }
  return of
}

export const factIn = async (t: Transaction, customerId: string, key: string): Promise<FactDoc | null> => {
  const { data } = (await t.collection(FACTS).doc(factId(customerId, key)).get()) as { data: FactDoc | null }
  return genuineOne(FACTS, data)
}

/** Writes a fact, one version on; answers what was written. */
export const saveFact = async (t: Transaction, doc: FactDoc): Promise<FactDoc> => {
  const saved = { ...doc, version: doc.version + 1 }
  const { _id, ...data } = saved
  await t.collection(FACTS).doc(_id).set({ data })
  return saved
}

/** Writes the first of a field, unless it is there: of a customer whom nobody else knows yet, without a transaction. */
export const addFact = async (doc: FactDoc): Promise<void> => {
  const stored = () => db.collection(FACTS).doc(doc._id).get() as Promise<{ data: FactDoc | null }>
  try {
    await db.collection(FACTS).add({ data: { ...doc, version: 1 } })
  } catch (error) {
    if ((await stored()).data === null) throw error
  }
}

/** What the customer filled in, to be confirmed by the officer (R35 客户自填); what is known already is not asked again. */
export const proposeFact = async (
  t: Transaction,
  customer: CustomerDoc,
  { key, text }: { readonly key: string; readonly text: string },
  on: Day,
): Promise<void> => {
  const field = fieldOfKey(key)
  if (field === undefined || text === '') return
  const doc = (await factIn(t, customer._id, key)) ?? emptyFact(customer, field)
  const value = { text }
  if (doc.current !== null && isSameValue(doc.current.value, value)) return
  await saveFact(t, { ...doc, proposed: { value, on } })
}

export const removeFact = async (t: Transaction, _id: string): Promise<void> => {
  await t.collection(FACTS).doc(_id).remove()
}

/** What a record holds itself, without what is private (R36): neither shown nor kept once consent was taken back. */
export const withoutPrivate = (facts: readonly Fact[]): Fact[] =>
  facts.filter(({ label }) => !fieldOfLabel(label).isPrivate)

/** A customer took the consent back: nothing private stays. */
export const removePrivateFacts = async (customerId: string): Promise<void> => {
  await db.collection(FACTS).where({ customerId, isPrivate: true }).remove()
}

/** Facts of these owners' customers that ask to be confirmed, the longest stale first. */
export const staleFacts = async (
  ownerIds: readonly string[],
  today: Day,
  limit: number,
): Promise<FactDoc[]> => {
  const { data } = await db
    .collection(FACTS)
    .where({ ownerId: command.in(ownerIds), staleOn: command.lte(today), ...GENUINE })
    .orderBy('staleOn', 'asc')
    .limit(limit)
    .get()
  return genuine(FACTS, data as FactDoc[])
}
