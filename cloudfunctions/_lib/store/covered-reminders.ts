import type { Day } from '@/domain/day'
import { command, db } from '../platform'
import { coveredOwners, isOwn } from '../session'
import type { CustomerDoc } from './customer-doc'
import { GENUINE, genuine } from './genuine'
import { REMINDERS, type ReminderDoc } from './reminders'
import type { StaffDoc } from './staff-doc'

/** What somebody on leave leaves to whoever covers: it is about a customer and waits for nobody's return. */
const COVERED = ['meeting', 'action', 'card', 'decline'] as const
/** So many of each colleague who covers, the latest first. */
const MOST = 6

/** Whether an item of somebody's inbox is left to this colleague, as far as the item says it (R102). */
const isLeft = (staff: StaffDoc, { ownerId, kind, customerId }: ReminderDoc, today: Day): boolean =>
  customerId !== null && COVERED.some(one => one === kind) && coveredOwners(staff, today).includes(ownerId)

const ownersOf = async (ids: readonly string[]): Promise<CustomerDoc[]> => {
  const { data } = await db
    .collection('customers')
    .where({ _id: command.in([...new Set(ids)]), ...GENUINE })
    .field({ _id: true, _openid: true, ownerId: true, coOwnerId: true })
    .limit(1000)
    .get()
  return genuine('customers', data as CustomerDoc[])
}

/** Of items that may be left to these colleagues, each colleague's: those whose customers are theirs today (R102). */
const byColleague = async (
  staff: readonly StaffDoc[],
  docs: readonly ReminderDoc[],
  today: Day,
): Promise<Map<string, ReminderDoc[]>> => {
  if (docs.length === 0) return new Map()
  const customers = await ownersOf(docs.flatMap(({ customerId }) => customerId ?? []))
  const about = new Map(customers.map(doc => [doc._id, doc]))
  return new Map(
    staff.map(one => [
      one._id,
      docs.filter(doc => {
        const customer = about.get(doc.customerId ?? '')
        return isLeft(one, doc, today) && customer !== undefined && isOwn(one, customer, today)
      }),
    ]),
  )
}

/**
 * R102, R107: open meetings of today, actions and opened cards of customers whom these colleagues cover, by colleague; a
 * meeting whose hour has passed is left out. Nothing is read where nobody covers, two requests however many do.
 */
export const coveredReminders = async (
  all: readonly StaffDoc[],
  today: Day,
  time: string,
): Promise<ReadonlyMap<string, readonly ReminderDoc[]>> => {
  const staff = all.filter(one => coveredOwners(one, today).length > 0)
  if (staff.length === 0) return new Map()
  const owners = new Set(staff.flatMap(one => coveredOwners(one, today)))
  const { data } = await db
    .collection(REMINDERS)
    .where(
      command.and([
        { ownerId: command.in([...owners]), kind: command.in(COVERED), isOpen: true, ...GENUINE },
        command.or([
          { on: today, at: null },
          { on: today, at: command.gte(time) },
          { on: command.lt(today), kind: command.neq('meeting') },
        ]),
      ]),
    )
    .orderBy('on', 'desc')
    .orderBy('at', 'desc')
    .limit(MOST * staff.length)
    .get()
  return byColleague(staff, genuine(REMINDERS, data as ReminderDoc[]), today)
}

/** Whether an item of another's inbox is this colleague's to tick off while that one is on leave (R102). */
export const isCoveredItem = async (staff: StaffDoc, doc: ReminderDoc, today: Day): Promise<boolean> =>
  isLeft(staff, doc, today) && ((await byColleague([staff], [doc], today)).get(staff._id) ?? []).length > 0
