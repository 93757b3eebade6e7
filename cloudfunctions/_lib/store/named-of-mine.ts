import { command, db } from '../platform'
import type { CustomerDoc } from './customer-doc'
import { genuine } from './genuine'

export type Named = Pick<CustomerDoc, '_id' | 'ownerId' | 'name' | 'kind' | 'isArchived'>
const FIELDS = {
  _id: true,
  _openid: true,
  ownerId: true,
  name: true,
  kind: true,
  gender: true,
  isArchived: true,
}

/** The names of some customers that are still one of these owners', archived ones too, in the order asked for; one request. */
export const namedOfMany = async (ownerIds: readonly string[], ids: readonly string[]): Promise<Named[]> => {
  if (ids.length === 0) return []
  const { data } = await db
    .collection('customers')
    .where({ ownerId: command.in(ownerIds), _id: command.in(ids) })
    .limit(ids.length)
    .field(FIELDS)
    .get()
  const found = new Map(genuine('customers', data as Named[]).map(one => [one._id, one]))
  return ids.flatMap(id => found.get(id) ?? [])
}

/** The same of one owner. */
export const namedOfMine = (ownerId: string, ids: readonly string[]): Promise<Named[]> =>
  namedOfMany([ownerId], ids)
