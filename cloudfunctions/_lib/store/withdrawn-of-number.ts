import type { Withdrawn } from '@/domain/withdrawn'
import { command, db } from '../platform'
import { decisionsOn } from './consents'
import type { CustomerDoc } from './customer-doc'
import { GENUINE, genuine } from './genuine'

type Holder = Pick<CustomerDoc, '_id' | 'withdrawn'>

/**
 * PIPL 15, 24 what whoever has one of these numbers took back on any record of the bank, whoever's customer: a person
 * withdraws once. What was consented to on this record since then stands again for it.
 */
export const withdrawnOfNumbers = async (
  customerId: string,
  hashes: readonly string[],
): Promise<Withdrawn[]> => {
  if (hashes.length === 0) return []
  const { data } = await db
    .collection('customers')
    .where({ phoneHashes: command.in(hashes), _id: command.neq(customerId), ...GENUINE })
    .limit(100)
    .field({ _id: true, _openid: true, withdrawn: true })
    .get()
  const holders = genuine('customers', data as Holder[]).filter(one => (one.withdrawn ?? []).length > 0)
  if (holders.length === 0) return []
  const decisions = await decisionsOn([customerId, ...holders.map(({ _id }) => _id)])
  const isGivenSince = ({ what }: Withdrawn): boolean => {
    const last = decisions.find(
      one => one.what === what && (one.customerId === customerId ? one.isGiven : !one.isGiven),
    )
    return last?.isGiven === true
  }
  return holders.flatMap(({ withdrawn = [] }) => withdrawn).filter(one => !isGivenSince(one))
}
