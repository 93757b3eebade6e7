import { command, db } from '../platform'
import type { CustomerDoc } from './customer-doc'
import { genuine } from './genuine'
import { openReminders } from './reminders'

/** Own reminders about nobody, hand-overs that were offered, the house's errands: nobody inherits them. */
export const removeOwnReminders = async (staffId: string): Promise<void> => {
  await db.collection('reminders').where({ ownerId: staffId, customerId: null }).remove()
}

/** R102 what a 协办 noted about a colleague's customer goes to that colleague; the own customers' goes with them (R115). */
export const giveCoveredReminders = async (staffId: string): Promise<void> => {
  const open = (await openReminders(staffId)).filter(({ customerId }) => customerId !== null)
  if (open.length === 0) return
  const { data } = await db
    .collection('customers')
    .where({ _id: command.in(open.map(({ customerId }) => customerId)) })
    .limit(open.length)
    .field({ _id: true, _openid: true, ownerId: true })
    .get()
  const owners = new Map(
    genuine('customers', data as Pick<CustomerDoc, '_id' | 'ownerId'>[]).map(one => [one._id, one.ownerId]),
  )
  for (const ownerId of new Set(owners.values())) {
    if (ownerId === staffId) continue
    const theirs = open.filter(({ customerId }) => owners.get(customerId ?? '') === ownerId)
    await db
      .collection('reminders')
      .where({ _id: command.in(theirs.map(({ _id }) => _id)), ownerId: staffId, isOpen: true })
      .update({ data: { ownerId } })
  }
}
