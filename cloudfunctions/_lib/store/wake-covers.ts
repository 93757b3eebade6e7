import type { Day } from '@/domain/day'
import type { CustomerDoc } from './customer-doc'
import { wakeBooks } from './reminder-books'
import { isAwayOn, staffById } from './staff'

/**
 * Plans anew for whoever looks after a customer now: the owner, and during the owner's leave the 协办 and who takes over all
 * (R102), and whoever else is named. Whom it is not for finds nothing new.
 */
export const wakeWhoLooksAfter = async (
  { ownerId, coOwnerId }: Pick<CustomerDoc, 'ownerId' | 'coOwnerId'>,
  { today, now }: { readonly today: Day; readonly now: number },
  others: readonly string[] = [],
): Promise<void> => {
  const owner = await staffById(ownerId)
  const covers = owner !== null && isAwayOn(owner, today) ? [coOwnerId, owner.away?.deputyId] : []
  const ids = [ownerId, ...others, ...covers].filter(id => typeof id === 'string')
  await wakeBooks([...new Set(ids)], now)
}
