import { command, db } from '../platform'
import type { CustomerDoc } from './customer-doc'
import { GENUINE, genuine } from './genuine'

/** More records than one bank has of one person. */
const MOST = 20

/**
 * Other records of the bank of the same person, whoever's customers: the same number and the same name. One of both is
 * not enough, since a family shares a number (R82).
 */
export const samePersonAs = async ({ _id, name, phoneHashes }: CustomerDoc): Promise<CustomerDoc[]> => {
  if (phoneHashes.length === 0) return []
  const { data } = await db
    .collection('customers')
    .where({ phoneHashes: command.in([...phoneHashes]), _id: command.neq(_id), name, ...GENUINE })
    .limit(MOST)
    .get()
  return genuine('customers', data as CustomerDoc[])
}
