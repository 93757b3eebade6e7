import type { Day } from '@/domain/day'
import type { Condition } from '../database-types'
import { command, db } from '../platform'
import type { CustomerDoc } from './customer-doc'
import { GENUINE, genuine } from './genuine'

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

/** So many of an officer's customers are looked at for a sign, those that wait longest first. */
const MOST_WAITING = 4
type WaitingCustomer = Pick<CustomerDoc, '_id' | 'ownerId' | 'journal' | 'grade'>
type FestivalCustomer = Pick<CustomerDoc, '_id' | 'ownerId' | 'coOwnerId'>

const lookup = (as: string, condition: Condition, most: number) => ({
  from: 'customers',
  let: { id: '$_id' },
  pipeline: command.aggregate
    .pipeline()
    .match(command.and([{ isArchived: false, ...GENUINE }, condition]))
    .match(command.expr(command.aggregate.eq(['$ownerId', '$$id'])))
    .sort({ nextDueOn: 1 })
    .limit(most)
    .done(),
  as,
})
const colleagues = (ids: readonly string[]) =>
  db
    .collection('staff')
    .aggregate()
    .match({ _id: command.in(ids), ...GENUINE })

/** The few customers of each officer that wait longest, by their journal's due day and by their last contact, since a day. */
export const waitingSince = async (ownerIds: readonly string[], on: Day): Promise<WaitingCustomer[]> => {
  const late = { strip: 'contact', nextDueOn: command.lte(on) }
  const { list } = await colleagues(ownerIds)
    .lookup(lookup('waiting', late, MOST_WAITING))
    .limit(ownerIds.length)
    .end()
  return genuine(
    'customers',
    (list as { waiting: WaitingCustomer[] }[]).flatMap(({ waiting }) => waiting),
  )
}

/** R71: of each officer one customer who may be greeted for a festival and was not yet, and where somebody covers a few with a 协办. */
export const festivalSampleOf = async (
  staff: readonly { readonly _id: string }[],
  ownerIds: readonly string[],
  on: Day,
): Promise<FestivalCustomer[]> => {
  const ids = [...new Set([...ownerIds, ...staff.map(({ _id }) => _id)])]
  const open: Condition = {
    grade: command.neq('E'),
    'journal.refusesContact': false,
    'greeted.festival': command.neq(on),
  }
  const one = colleagues(ids).lookup(lookup('own', open, 1))
  const isCovering = ownerIds.length > staff.length
  const all = isCovering ? one.lookup(lookup('shared', { ...open, coOwnerId: command.neq(null) }, 3)) : one
  const { list } = await all.limit(ids.length).end()
  return genuine(
    'customers',
    (list as { own: FestivalCustomer[]; shared?: FestivalCustomer[] }[]).flatMap(({ own, shared = [] }) => [
      ...own,
      ...shared,
    ]),
  )
}
