import type { Day } from '@/domain/day'
import type { Rules } from '@/domain/derived'
import type { Condition } from '../database-types'
import { logFault } from '../log'
import { command, db } from '../platform'
import type { CustomerDoc } from './customer-doc'
import { type Stored, storedFields } from './derive-customer'
import { GENUINE, genuine } from './genuine'

type Moving = Stored & Pick<CustomerDoc, '_id' | 'version' | 'journal' | 'dealings' | 'isArchived'>

const read = async (condition: Condition, order: string, limit: number): Promise<Moving[]> => {
  const { data } = await db
    .collection('customers')
    .where({ ...condition, ...GENUINE })
    .orderBy(order, 'asc')
    .limit(limit)
    .field(Object.fromEntries(FIELDS.map(field => [field, true])))
    .get()
  return genuine('customers', data as Moving[])
}

/** Every one, so that no new one is forgotten here. */
const EACH: Readonly<Record<keyof Stored, true>> = {
  grade: true,
  nextDueOn: true,
  strip: true,
  todayRank: true,
  demand: true,
  dealStatus: true,
  urgency: true,
  buyingHistory: true,
  losingOn: true,
  gradeChangesOn: true,
}
const STORED = Object.keys(EACH) as (keyof Stored)[]
const FIELDS = ['_id', '_openid', 'version', 'journal', 'dealings', 'isArchived', ...STORED]

/** Customers whose stored fields change by the passing of days and have not been computed since. */
export const movedByTime = (today: Day, limit: number): Promise<Moving[]> =>
  read({ gradeChangesOn: command.lte(today) }, 'gradeChangesOn', limit)

/** R70 marks all customers of one owner that have a contact floor, to be computed anew; answers how many. */
export const markMoved = async (ownerId: string, today: Day): Promise<number> => {
  const { stats } = await db
    .collection('customers')
    .where({ ownerId, isArchived: false, grade: command.neq('E'), ...GENUINE })
    .update({ data: { gradeChangesOn: today } })
  return stats.updated
}

/** Customers due on one day, after an id. */
export const dueOn = (on: Day, after: string, limit: number): Promise<Moving[]> =>
  read({ nextDueOn: on, _id: command.gt(after) }, '_id', limit)

/** A customer whose rules fail is a fault of ours to be seen in the log; it must not keep the others from being swept. */
const freshFields = (doc: Moving, today: Day, rules: Rules): Stored | null => {
  try {
    return storedFields(doc, today, rules)
  } catch (error) {
    logFault(`sweep ${doc._id}`, error)
    return null
  }
}

/** Writes stored fields that differ, unless somebody changed the customer meanwhile, who then wrote them anyway. */
export const restore = async (doc: Moving, today: Day, rules: Rules): Promise<boolean> => {
  const fields = freshFields(doc, today, rules)
  if (fields === null || STORED.every(field => fields[field] === doc[field])) return false
  const { stats } = await db
    .collection('customers')
    .where({ _id: doc._id, version: doc.version })
    .update({ data: fields })
  return stats.updated === 1
}
