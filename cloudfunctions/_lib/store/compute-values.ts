import { dayOf } from '@/domain/day'
import { NO_REACH, type Reach, reachKey } from '@/domain/decline-watch'
import { monthOf } from '@/domain/month'
import type { ServiceRates } from '@/domain/service-cost'
import { command, db } from '../platform'
import { genuine } from './genuine'
import { linesOfMany } from './ledger'
import type { LedgerDoc } from './ledger-doc'
import { raiseDeclines } from './raise-declines'
import { reachesOf } from './reaches'
import { servedOfMany } from './served'
import { markStale } from './stale-values'
import { type ValuedCustomer, valueDocOf } from './value-doc'
import { idsJudgedBefore, putValue, removeValues } from './values'

const SLIM = {
  _id: true,
  _openid: true,
  ownerId: true,
  name: true,
  kind: true,
  isArchived: true,
  dealings: true,
  letGo: true,
  contactWishes: true,
  'journal.refusesContact': true,
} as const
const ABREAST = 10
const JUDGED_ANEW = 400

/** What a run has found out of books, so that each is asked for once. */
export type Known = { readonly reaches: Map<string, Reach>; readonly judged: Set<string> }
export const nothingKnown = (): Known => ({ reaches: new Map(), judged: new Set() })

const customersOf = async (ids: readonly string[]): Promise<ValuedCustomer[]> => {
  const { data } = await db
    .collection('customers')
    .where({ _id: command.in(ids) })
    .limit(ids.length)
    .field(SLIM)
    .get()
  return genuine('customers', data as ValuedCustomer[])
}

const knowReaches = async (owners: readonly string[], { reaches }: Known, now: number): Promise<void> => {
  const unknown = owners.filter(id => !reaches.has(id))
  for (const [id, reach] of await reachesOf(unknown, monthOf(dayOf(now)))) reaches.set(id, reach)
}

/** R68 marks who was judged before the bank's file reached so far: of who is missing in a new month no line would tell. */
const markJudgedBefore = async (owners: readonly string[], known: Known, now: number): Promise<void> => {
  for (const ownerId of owners) {
    const reach = known.reaches.get(ownerId)
    if (reach === undefined || known.judged.has(ownerId)) continue
    const ids = await idsJudgedBefore(ownerId, reachKey(reach), JUDGED_ANEW)
    await markStale(ids, now)
    if (ids.length < JUDGED_ANEW) known.judged.add(ownerId)
  }
}

/** Computes some customers' figures from their ledger and journal, and takes away those of who is no customer any more. */
export const computeValues = async (
  ids: readonly string[],
  rates: ServiceRates,
  now: number,
  known: Known,
): Promise<number> => {
  const [customers, lines, served] = await Promise.all([
    customersOf(ids),
    linesOfMany(ids),
    servedOfMany(ids),
  ])
  const linesOf = new Map<string, LedgerDoc[]>()
  for (const line of lines) {
    const held = linesOf.get(line.customerId)
    if (held) held.push(line)
    else linesOf.set(line.customerId, [line])
  }
  const owners = [...new Set(customers.map(({ ownerId }) => ownerId))]
  await knowReaches(owners, known, now)
  const docs = customers.map(one => {
    const reach = known.reaches.get(one.ownerId) ?? NO_REACH
    return valueDocOf(one, linesOf.get(one._id) ?? [], served.get(one._id) ?? [], { rates, reach, now })
  })
  await raiseDeclines(customers, linesOf, known.reaches, now)
  for (let i = 0; i < docs.length; i += ABREAST) await Promise.all(docs.slice(i, i + ABREAST).map(putValue))
  await markJudgedBefore(owners, known, now)
  const there = new Set(customers.map(({ _id }) => _id))
  await removeValues(ids.filter(id => !there.has(id)))
  return docs.length
}
