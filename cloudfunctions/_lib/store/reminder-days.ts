import type { Day } from '@/domain/day'
import type { TemplateName } from '@/domain/message-templates'
import type { Candidate, Item, Message, Reason } from '@/domain/nudge'
import { db } from '../platform'
import { genuineOne } from './genuine'

/** What became of one candidate that day, and when that was last decided. */
export type RecordedItem = Pick<Candidate, 'key' | 'kind' | 'customerId' | 'words'> & {
  readonly hour: string | null
  readonly fate: Item['fate']
  readonly reason: Reason
  readonly messageId: string | null
  readonly until: string | null
}

/**
 * A message of that day. Its state is what it becomes when nothing else is heard; while the book's `sending` names it,
 * it is on its way.
 */
export type RecordedMessage = Pick<Message, 'id' | 'kind' | 'count' | 'who' | 'what'> & {
  readonly template: TemplateName
  readonly at: number
  readonly state: 'sent' | 'failed' | 'unknown'
  /** WeChat's error code, or null. */
  readonly code: number | null
}

/** One colleague's day of reminders: what 提醒记录 shows. */
export type DayRecord = {
  readonly on: Day
  readonly items: readonly RecordedItem[]
  readonly messages: readonly RecordedMessage[]
  /** How many there were besides at the last plan: only counted, if at all. */
  readonly beyond?: number
}

const DAYS = 'reminderDays'
const idOf = (staffId: string, on: Day): string => `${staffId}_${on}`

export type FiledDay = { readonly staffId: string; readonly record: DayRecord }

/** Files days that are over, all in one request; a day that was filed before is written again. */
export const fileDays = async (days: readonly FiledDay[]): Promise<void> => {
  if (days.length === 0) return
  const docs = days.map(({ staffId, record }) => ({ _id: idOf(staffId, record.on), ...record }))
  try {
    await db.collection(DAYS).add({ data: docs })
  } catch {
    // One of them stands already, from a run that was cut off between filing and turning the page.
    for (const { _id, ...data } of docs) await db.collection(DAYS).doc(_id).set({ data })
  }
}

export const filedDay = async (staffId: string, on: Day): Promise<DayRecord | null> => {
  const { data } = (await db.collection(DAYS).doc(idOf(staffId, on)).get()) as {
    data: (DayRecord & { _id: string }) | null
  }
  return genuineOne(DAYS, data)
}
