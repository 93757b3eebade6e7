import type { Day } from '@/domain/day'
import type { Strip } from '@/domain/today'
import type { Condition } from '../database-types'
import { command, db } from '../platform'
import type { CustomerDoc } from './customer-doc'
import { allOf } from './customers'
import { genuine } from './genuine'

/** As much of a due customer as a reminder is made of. */
export type DueCustomer = Pick<CustomerDoc, '_id' | 'name' | 'kind' | 'journal'>

const CUSTOMERS = 'customers'
const due = (own: Condition, today: Day): Condition =>
  allOf(own, { isArchived: false, nextDueOn: command.lte(today) })

/**
 * The first due customers in Today's order. The stored rank begins with an hour agreed for today, so that none of these
 * is beyond the limit, whatever its grade.
 */
export const firstDue = async (own: Condition, today: Day, limit: number): Promise<DueCustomer[]> => {
  const { data } = await db
    .collection(CUSTOMERS)
    .where(due(own, today))
    .orderBy('todayRank', 'asc')
    .limit(limit)
    .field({ _id: true, _openid: true, name: true, kind: true, journal: true })
    .get()
  return genuine(CUSTOMERS, data as DueCustomer[])
}

/** How many are due in all, or of one strip, from the index alone. */
export const countDue = async (own: Condition, today: Day, strip?: Strip): Promise<number> => {
  const all = due(own, today)
  const { total } = await db
    .collection(CUSTOMERS)
    .where(strip === undefined ? all : allOf(all, { strip }))
    .count()
  return total
}
