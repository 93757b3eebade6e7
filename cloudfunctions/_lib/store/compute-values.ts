import type { ServiceRates } from '@/domain/service-cost'
import { customerValue } from '@/domain/value'
import { command, db } from '../platform'
import type { CustomerDoc } from './customer-doc'
import { genuine } from './genuine'
import { type LedgerDoc, linesOfMany } from './ledger'
import { servedOfMany } from './served'
import { putValue, removeValues, type ValueDoc } from './values'

type Slim = Pick<CustomerDoc, '_id' | 'ownerId' | 'name' | 'kind' | 'isArchived' | 'dealings'>
const SLIM = {
  _id: true,
  _openid: true,
  ownerId: true,
  name: true,
  kind: true,
  isArchived: true,
  dealings: true,
} as const
const ABREAST = 10

const customersOf = async (ids: readonly string[]): Promise<Slim[]> => {
  const { data } = await db
    .collection('customers')
    .where({ _id: command.in(ids) })
    .limit(ids.length)
    .field(SLIM)
    .get()
  return genuine('customers', data as Slim[])
}

/** The earliest day of the relation that is known: a loan of the book, or the ledger's first month. */
const firstOnOf = ({ dealings }: Slim, lines: readonly LedgerDoc[]): ValueDoc['firstOn'] => {
  const days = [
    ...(dealings.firstOn === null ? [] : [dealings.firstOn]),
    ...lines.map(({ month, on }) => on ?? (`${month}-01` as NonNullable<ValueDoc['firstOn']>)),
  ]
  return days.sort()[0] ?? null
}

const docOf = (
  customer: Slim,
  lines: readonly LedgerDoc[],
  served: Parameters<typeof customerValue>[1],
  rates: ServiceRates,
  now: number,
): ValueDoc => {
  const value = customerValue(lines, served, rates)
  const { _id, ownerId, name, kind, isArchived, dealings } = customer
  return {
    _id,
    ownerId,
    name,
    kind,
    isArchived,
    ...value,
    dealingsCount: Math.max(value.grantedCount, dealings.count),
    firstOn: firstOnOf(customer, lines),
    ratesVersion: rates.version,
    computedAt: now,
  }
}

/** Computes some customers' figures from their ledger and journal, and takes away those of who is no customer any more. */
export const computeValues = async (
  ids: readonly string[],
  rates: ServiceRates,
  now: number,
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
  const docs = customers.map(one =>
    docOf(one, linesOf.get(one._id) ?? [], served.get(one._id) ?? [], rates, now),
  )
  for (let i = 0; i < docs.length; i += ABREAST) await Promise.all(docs.slice(i, i + ABREAST).map(putValue))
  const there = new Set(customers.map(({ _id }) => _id))
  await removeValues(ids.filter(id => !there.has(id)))
  return docs.length
}
