import { type FactValue, SOURCE_LABEL, staleOnOf } from '@/domain/fact'
import { fieldOfKey } from '@/domain/fact-catalogue'
import { valueWords } from '@/domain/fact-words'
import { importFate } from '@/domain/import-fact'
import type { Context } from '../context'
import type { CustomerDoc } from './customer-doc'
import { ownCustomerIn } from './customers'
import { addFact, emptyFact, type FactDoc, factIn, factsOfMany, saveFact } from './facts'
import { fieldOf, knownFact } from './known-fact'
import { moveOlder, olderFacts } from './older-facts'
import { transact } from './transact'

/** What a file says of one customer, by keys of the catalogue. */
export type Brought = {
  readonly customer: CustomerDoc
  readonly facts: readonly { readonly key: string; readonly value: FactValue }[]
  /** Made by this very call. */
  readonly isNew?: boolean
}
/** `kept`: in words, what was known from elsewhere and stays. */
export type Filled = { readonly isChanged: boolean; readonly kept: readonly string[] }

/** Writes go out so many at a time. */
const ABREAST = 10

const docOf = (customer: CustomerDoc, key: string, stored: FactDoc | null | undefined): FactDoc | null => {
  const field = fieldOfKey(key)
  if (field === undefined || field.isPrivate) return null
  return stored ?? olderFacts(customer).find(doc => doc.key === key) ?? emptyFact(customer, field)
}

const fateOf = ({ settings, today }: Context, doc: FactDoc, value: FactValue) => {
  const staleOn = doc.current && staleOnOf(fieldOf(doc), doc.current.on, settings.factDays)
  return importFate({ ...doc, staleOn }, value, today)
}

const keptWords = ({ label, current }: FactDoc, value: FactValue): string[] =>
  current
    ? [
        `${label}还是 ${valueWords(current.value)}（${current.on} ${SOURCE_LABEL[current.source]}），表里的 ${valueWords(value)} 没有记`,
      ]
    : []

/** Writes what a file fills; each is judged again on what is stored by then. */
const fill = (ctx: Context, { customer, facts }: Brought): Promise<boolean> =>
  transact(async t => {
    const now = await ownCustomerIn(ctx, t, customer._id)
    let isChanged = false
    for (const { key, value } of facts) {
      const doc = docOf(now, key, await factIn(t, now._id, key))
      if (doc === null || fateOf(ctx, doc, value) !== 'fill') continue
      // What the customer filled in still waits for the officer.
      await saveFact(t, { ...knownFact(ctx, doc, value, 'import'), proposed: doc.proposed })
      if (now.facts.some(({ label }) => label === doc.label)) await moveOlder(t, now, doc.label)
      isChanged = true
    }
    return isChanged
  })

const addAll = async (ctx: Context, { customer, facts }: Brought): Promise<boolean> => {
  for (const { key, value } of facts) {
    const doc = docOf(customer, key, null)
    if (doc) await addFact(knownFact(ctx, doc, value, 'import'))
  }
  return true
}

/** Before a file is written: of each row, whether it knows something new, and what is kept against it. */
export const judgeFacts = async <T extends Brought>(ctx: Context, rows: readonly T[]) => {
  const ids = [...new Set(rows.filter(({ facts }) => facts.length > 0).map(({ customer }) => customer._id))]
  const keys = [...new Set(rows.flatMap(({ facts }) => facts.map(({ key }) => key)))]
  const stored = await factsOfMany(ids, keys)
  return rows.map(row => {
    const met = row.facts.flatMap(({ key, value }) => {
      const doc = docOf(row.customer, key, stored.get(row.customer._id)?.get(key))
      return doc ? [{ doc, value, fate: fateOf(ctx, doc, value) }] : []
    })
    return {
      row,
      hasNew: met.some(({ fate }) => fate === 'fill'),
      kept: met.flatMap(({ doc, value, fate }) => (fate === 'kept' ? keptWords(doc, value) : [])),
    }
  })
}

/**
 * R35, R41 the facts of imported rows, with source 导入 and today: the same again writes nothing, and what an officer knows
 * from a talk stays (importFate). Answers what became of each customer's, in their order.
 */
export const fillFacts = async (ctx: Context, rows: readonly Brought[]): Promise<Filled[]> => {
  const judged = await judgeFacts(ctx, rows)
  const filled: Filled[] = []
  for (let i = 0; i < judged.length; i += ABREAST) {
    const part = judged.slice(i, i + ABREAST)
    const changed = await Promise.all(
      part.map(({ row, hasNew }) => hasNew && (row.isNew ? addAll : fill)(ctx, row)),
    )
    filled.push(...part.map(({ kept }, n) => ({ isChanged: changed[n] === true, kept })))
  }
  return filled
}
