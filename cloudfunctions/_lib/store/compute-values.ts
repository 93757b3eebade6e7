import type { ServiceRates } from '@/domain/service-cost'
import { command, db } from '../platform'
import { genuine } from './genuine'
import { linesOfMany } from './ledger'
import type { LedgerDoc } from './ledger-doc'
import { servedOfMany } from './served'
import { type ValuedCustomer, valueDocOf } from './value-doc'
import { putValue, removeValues } from './values'

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

const customersOf = async (ids: readonly string[]): Promise<ValuedCustomer[]> => {
  const { data } = await db
    .collection('customers')
    .where({ _id: command.in(ids) })
    .limit(ids.length)
    .field(SLIM)
    .get()
  return genuine('customers', data as ValuedCustomer[])
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
    valueDocOf(one, linesOf.get(one._id) ?? [], served.get(one._id) ?? [], rates, now),
  )
  for (let i = 0; i < docs.length; i += ABREAST) await Promise.all(docs.slice(i, i + ABREAST).map(putValue))
  const there = new Set(customers.map(({ _id }) => _id))
  await removeValues(ids.filter(id => !there.has(id)))
  return docs.length
}
