import type { Day } from '@/domain/day'
import type { Grade } from '@/domain/grade'
import type { Condition } from '../database-types'
import { command, db } from '../platform'
import type { CustomerDoc } from './customer-doc'
import { allOf } from './customers'
import { genuine } from './genuine'

/** As much of a customer as its work ahead and its open needs are told from. */
export type AheadCustomer = Pick<CustomerDoc, '_id' | 'name' | 'kind' | 'ownerId' | 'journal'>

const FIELDS = { _id: true, _openid: true, name: true, kind: true, ownerId: true, journal: true }
const PAGE = 1000

const readAll = async (condition: Condition): Promise<AheadCustomer[]> => {
  const found: AheadCustomer[] = []
  for (let skip = 0; ; skip += PAGE) {
    const { data } = await db
      .collection('customers')
      .where(condition)
      .orderBy('_id', 'asc')
      .skip(skip)
      .limit(PAGE)
      .field(FIELDS)
      .get()
    found.push(...genuine('customers', data as AheadCustomer[]))
    if (data.length < PAGE) return found
  }
}

/** Whoever of these books may fall due up to a day, by now or because something changes by itself before. */
export const dueUntil = (own: Condition, until: Day): Promise<AheadCustomer[]> =>
  readAll(
    command.and([
      allOf(own, { isArchived: false }),
      command.or([{ nextDueOn: command.lte(until) }, { gradeChangesOn: command.lte(until) }]),
    ]),
  )

/** Whoever of these books has an open need, or one at these stages. */
export const withOpenNeeds = (own: Condition, stages?: readonly string[]): Promise<AheadCustomer[]> =>
  readAll(
    allOf(own, {
      isArchived: false,
      ...(stages ? { 'journal.needs.stage': command.in(stages) } : { 'journal.needs.id': command.gt('') }),
    }),
  )

/** Whoever of these books stands in one of these grades. */
export const gradedBetween = (own: Condition, grades: readonly Grade[]): Promise<AheadCustomer[]> =>
  readAll(allOf(own, { isArchived: false, grade: command.in(grades) }))

/** Whoever of these books may need to be followed up again (R117): an A or a B, or a 重点 that fell from it. */
export const mayBeRefollowed = (own: Condition): Promise<AheadCustomer[]> =>
  readAll(
    command.and([
      allOf(own, { isArchived: false }),
      command.or([{ grade: command.in(['A', 'B']) }, { grade: 'D', 'journal.isKey': true }]),
    ]),
  )
