import { db } from '../platform'
import { genuine } from './genuine'
import type { BookDoc } from './reminder-book-doc'
import type { DayRecord } from './reminder-days'

/** A day of reminders without one customer: its lines go, and a message about it alone says nothing any more. */
export const withoutCustomer = (record: DayRecord, customerId: string): DayRecord => {
  const gone = record.items.filter(item => item.customerId === customerId)
  const about = new Set(gone.map(item => item.messageId))
  return {
    ...record,
    items: record.items.filter(item => item.customerId !== customerId),
    messages: record.messages.map(message =>
      message.kind === 'one' && about.has(message.id) ? { ...message, who: '已删除', what: '' } : message,
    ),
  }
}

type FiledDay = DayRecord & { readonly _id: string }

const filedDays = async (customerId: string): Promise<FiledDay[]> => {
  const { data } = await db
    .collection('reminderDays')
    .where({ 'items.customerId': customerId })
    .limit(1000)
    .get()
  return genuine('reminderDays', data as FiledDay[])
}

/** Takes an erased customer out of every colleague's 提醒记录: the days that are over and the one under way. */
export const forgetInReminders = async (customerId: string): Promise<void> => {
  for (const day of await filedDays(customerId)) {
    const { items, messages } = withoutCustomer(day, customerId)
    await db.collection('reminderDays').doc(day._id).update({ data: { items, messages } })
  }
  const { data } = await db
    .collection('reminderBooks')
    .where({ 'record.items.customerId': customerId })
    .limit(1000)
    .get()
  for (const { _id, version, record } of genuine('reminderBooks', data as BookDoc[])) {
    const { items, messages } = withoutCustomer(record, customerId)
    // A book that is being planned meanwhile is taken up at the second pass.
    await db
      .collection('reminderBooks')
      .where({ _id, version })
      .update({ data: { 'record.items': items, 'record.messages': messages, version: version + 1 } })
  }
}
