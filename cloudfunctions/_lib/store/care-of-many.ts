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
  | 'withdrawnElsewhere'
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
    'withdrawnElsewhere',
  ]
  const { data } = await db
    .collection('customers')
    .where({ ...ofOwners(ownerIds), birthdayKey: command.in(keys) })
    .limit(MOST)
    .field(Object.fromEntries(fields.map(field => [field, true])))
    .get()
  return genuine('customers', data as BirthdayCustomer[])
}

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

/** R65: how many customers of each officer show a sign of being lost on a day: counted by the index, none is read. */
export const losingCounts = async (ownerIds: readonly string[], today: Day): Promise<Map<string, number>> => {
  const { list } = await colleagues(ownerIds)
    .lookup({
      from: 'customers',
      let: { id: '$_id' },
      pipeline: command.aggregate
        .pipeline()
        .match({ isArchived: false, ...GENUINE, losingOn: command.lte(today) })
        .match(command.expr(command.aggregate.eq(['$ownerId', '$$id'])))
        .count('n')
        .done(),
      as: 'losing',
    })
    .limit(ownerIds.length)
    .end()
  const counted = list as { _id: string; losing: { n: number }[] }[]
  return new Map(counted.flatMap(({ _id, losing }) => losing.map(({ n }): [string, number] => [_id, n])))
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
