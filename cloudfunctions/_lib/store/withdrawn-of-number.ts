import type { Withdrawn } from '@/domain/withdrawn'
import { command, db } from '../platform'
import { type ConsentDoc, decisionsOn } from './consents'
import type { CustomerDoc } from './customer-doc'
import { GENUINE, genuine } from './genuine'

type Holder = Pick<CustomerDoc, '_id' | 'withdrawn' | 'phoneHashes'>

/** What the holders took back, but for what was consented to on this record since. */
const standing = (
  customerId: string,
  holders: readonly Holder[],
  decisions: readonly ConsentDoc[],
): Withdrawn[] => {
  const ids = new Set([customerId, ...holders.map(({ _id }) => _id)])
  const isGivenSince = ({ what }: Withdrawn): boolean => {
    const last = decisions.find(
      one =>
        one.what === what &&
        ids.has(one.customerId) &&
        (one.customerId === customerId ? one.isGiven : !one.isGiven),
    )
    return last?.isGiven === true
  }
  return holders.flatMap(({ withdrawn = [] }) => withdrawn).filter(one => !isGivenSince(one))
}

/**
 * PIPL 15, 24 what whoever has one of these numbers took back on any record of the bank, whoever's customer: a person
 * withdraws once. What was consented to on this record since then stands again for it. By number, two requests at most.
 */
export const withdrawnByNumber = async (
  customerId: string,
  hashes: readonly string[],
): Promise<Map<string, Withdrawn[]>> => {
  if (hashes.length === 0) return new Map()
  const { data } = await db
    .collection('customers')
    .where({ phoneHashes: command.in(hashes), _id: command.neq(customerId), ...GENUINE })
    .limit(100)
    .field({ _id: true, _openid: true, withdrawn: true, phoneHashes: true })
    .get()
  const holders = genuine('customers', data as Holder[]).filter(one => (one.withdrawn ?? []).length > 0)
  if (holders.length === 0) return new Map()
  const decisions = await decisionsOn([customerId, ...holders.map(({ _id }) => _id)])
  const of = (hash: string) => holders.filter(({ phoneHashes }) => phoneHashes.includes(hash))
  return new Map(hashes.map(hash => [hash, standing(customerId, of(hash), decisions)]))
}

/** The same of all these numbers together. */
export const withdrawnOfNumbers = async (
  customerId: string,
  hashes: readonly string[],
): Promise<Withdrawn[]> => [...(await withdrawnByNumber(customerId, hashes)).values()].flat()
