import { isWatched, type Reach, reachKey } from '@/domain/decline-watch'
import type { LedgerLine } from '@/domain/ledger'
import type { ServiceRates } from '@/domain/service-cost'
import { customerValue, type ServedOn } from '@/domain/value'
import type { CustomerDoc } from './customer-doc'
import type { ValueDoc } from './values'

/** As much of a customer as its figures carry along. */
export type ValuedCustomer = Pick<
  CustomerDoc,
  '_id' | 'ownerId' | 'name' | 'kind' | 'isArchived' | 'dealings' | 'letGo' | 'contactWishes'
> & { readonly journal: Pick<CustomerDoc['journal'], 'refusesContact'> }

/** The earliest day of the relation that is known: a loan of the book, or the ledger's first month. */
const firstOnOf = ({ dealings }: ValuedCustomer, lines: readonly LedgerLine[]): ValueDoc['firstOn'] => {
  const days = [
    ...(dealings.firstOn === null ? [] : [dealings.firstOn]),
    ...lines.map(({ month, on }) => on ?? (`${month}-01` as NonNullable<ValueDoc['firstOn']>)),
  ]
  return days.sort()[0] ?? null
}

/** By how far the file reached a customer was judged (R68); null where no later month can ring without a line. */
const judgedBy = ({ dealings }: ValuedCustomer, lines: readonly LedgerLine[], reach: Reach): string | null =>
  isWatched(lines, reach, dealings.count > 0) ? reachKey(reach) : null

/** A customer's figures as they are stored. */
export const valueDocOf = (
  customer: ValuedCustomer,
  lines: readonly LedgerLine[],
  served: readonly ServedOn[],
  { rates, reach, now }: { readonly rates: ServiceRates; readonly reach: Reach; readonly now: number },
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
    judgedBy: judgedBy(customer, lines, reach),
    computedAt: now,
  }
}
