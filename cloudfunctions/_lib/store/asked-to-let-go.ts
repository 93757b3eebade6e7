import type { Condition } from '../database-types'
import { db } from '../platform'
import type { CustomerDoc, LetGo } from './customer-doc'
import { allOf } from './customers'
import { genuine } from './genuine'

const MOST = 100

/** As much of a customer as the wish to let it go is decided by. */
export type AskedCustomer = Pick<CustomerDoc, '_id' | 'name' | 'kind' | 'ownerId' | 'journal'> & {
  readonly letGo: LetGo
}

/** R27 whose officer waits for a decision, by the index `own_let_go`. */
export const askedToLetGo = async (own: Condition): Promise<AskedCustomer[]> => {
  const { data } = await db
    .collection('customers')
    .where(allOf(own, { isArchived: false, 'letGo.status': 'asked' }))
    .limit(MOST)
    .field({ _id: true, _openid: true, name: true, kind: true, ownerId: true, journal: true, letGo: true })
    .get()
  return genuine('customers', data as AskedCustomer[])
}
