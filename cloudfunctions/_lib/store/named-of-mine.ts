import { command, db } from '../platform'
import type { CustomerDoc } from './customer-doc'
import { genuine } from './genuine'

export type Named = Pick<CustomerDoc, '_id' | 'name' | 'isArchived'>

/** The names of some customers that are still an owner's, archived ones too, in the order asked for; one request. */
export const namedOfMine = async (ownerId: string, ids: readonly string[]): Promise<Named[]> => {
  if (ids.length === 0) return []
  const { data } = await db
    .collection('customers')
    .where({ ownerId, _id: command.in(ids) })
    .limit(ids.length)
    .field({ _id: true, _openid: true, name: true, isArchived: true })
    .get()
  const found = new Map(genuine('customers', data as Named[]).map(one => [one._id, one]))
  return ids.flatMap(id => found.get(id) ?? [])
}
