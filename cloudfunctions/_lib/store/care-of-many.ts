import type { Day } from '@/domain/day'
import type { Condition } from '../database-types'
import { command, db } from '../platform'
import type { CustomerDoc } from './customer-doc'
import { GENUINE, genuine } from './genuine'
import type { SlimEntry } from './look-back'

const MOST = 1000
const ofOwners = (ownerIds: readonly string[]): Condition => ({
  ownerId: command.in(ownerIds),
  isArchived: false,
  ...GENUINE,
})

/** As much of a customer as a greeting is prepared with. */
export type BirthdayCustomer = Pick<
  CustomerDoc,
  | '_id'
  | 'ownerId'
  | 'coOwnerId'
  | 'name'
  | 'kind'
  | 'birthday'
  | 'greeted'
  | 'grade'
  | 'journal'
  | 'contactWishes'
>

/** Customers of many officers whose birthday has one of these keys: one request, however many officers. */
export const birthdaysOfMany = async (
  ownerIds: readonly string[],
  keys: readonly string[],
): Promise<BirthdayCustomer[]> => {
  const fields = [
    '_openid',
    'ownerId',
    'coOwnerId',
    'name',
    'kind',
    'birthday',
    'greeted',
    'grade',
    'journal',
    'contactWishes',
  ]
  const { data } = await db
    .collection('customers')
    .where({ ...ofOwners(ownerIds), birthdayKey: command.in(keys) })
    .limit(MOST)
    .field(Object.fromEntries(fields.map(field => [field, true])))
    .get()
  return genuine('customers', data as BirthdayCustomer[])
}

/** How many customers of each officer have waited for a contact since a day: from the index alone. */
export const waitingSince = async (ownerIds: readonly string[], on: Day): Promise<Map<string, number>> => {
  const { list } = await db
    .collection('customers')
    .aggregate()
    .match({ ...ofOwners(ownerIds), strip: 'contact', nextDueOn: command.lte(on) })
    .group({ _id: '$ownerId', n: command.aggregate.sum(1) })
    .end()
  return new Map((list as { _id: string; n: number }[]).map(({ _id, n }) => [_id, n]))
}

/** Follow-ups of these customers on one day that were not voided. */
export const followUpsOn = async (customerIds: readonly string[], on: Day): Promise<SlimEntry[]> => {
  const { data } = await db
    .collection('entries')
    .where({ customerId: command.in(customerIds), on, kind: 'followUp', voided: null })
    .limit(MOST)
    .get()
  return genuine('entries', data as SlimEntry[])
}
