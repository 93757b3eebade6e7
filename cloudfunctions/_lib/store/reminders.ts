import { createHash } from 'node:crypto'
import type { Day } from '@/domain/day'
import type { Condition, Transaction } from '../database-types'
import { command, db } from '../platform'
import { GENUINE, genuine, genuineOne } from './genuine'

export const REMINDER_KINDS = [
  'own',
  'meeting',
  'action',
  'card',
  'handover',
  'decline',
  'complaint',
  'fault',
] as const
export type ReminderKind = (typeof REMINDER_KINDS)[number]

/**
 * An item of one colleague's inbox: an own reminder (R104), a meeting, an action of one (R107) or a step of a plan (R60), a card's activity, an offered hand-over (R115), a visit that a decline asks for (R68), a complaint, a fault of ours.
 * `salutation` is what a lock screen may show of whom it is about, empty where it is about nobody.
 */
export type ReminderDoc = {
  readonly _id: string
  readonly ownerId: string
  readonly kind: ReminderKind
  readonly what: string
  readonly on: Day
  readonly at: string | null
  readonly customerId: string | null
  readonly salutation: string
  /** Where it is dealt with, where its kind and customer do not say. */
  readonly page?: string
  readonly isOpen: boolean
  readonly doneAt: number | null
  readonly createdAt: number
  readonly contentHash: string
}

export const REMINDERS = 'reminders'

const find = async (
  condition: Condition,
  limit: number,
  order: 'asc' | 'desc' = 'asc',
): Promise<ReminderDoc[]> => {
  const { data } = await db
    .collection(REMINDERS)
    .where({ ...condition, isOpen: true, ...GENUINE })
    .orderBy('on', order)
    .limit(limit)
    .get()
  return genuine(REMINDERS, data as ReminderDoc[])
}

const whenOf = ({ on, at }: ReminderDoc): string => `${on} ${at ?? ''}`

/**
 * Open reminders of one colleague, the earliest first; up to a day, of one customer. Where there are more than the limit up to
 * a day, those nearest to it are answered, so that what is long overdue never hides what is for today.
 */
export const openReminders = async (
  ownerId: string,
  { until, customerId }: { until?: Day; customerId?: string } = {},
  limit = 200,
): Promise<ReminderDoc[]> => {
  const own = { ownerId, ...(customerId === undefined ? {} : { customerId }) }
  if (until === undefined) return find(own, limit)
  const nearest = await find({ ...own, on: command.lte(until) }, limit, 'desc')
  return nearest.sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : Number(whenOf(a) > whenOf(b))))
}

/** How many of them are open up to a day, from the index alone. */
export const countOpen = async (ownerId: string, until: Day): Promise<number> => {
  const { total } = await db
    .collection(REMINDERS)
    .where({ ownerId, isOpen: true, on: command.lte(until), ...GENUINE })
    .count()
  return total
}

/** The visits of many colleagues that are agreed for these days. */
export const visitsOf = (ownerIds: readonly string[], from: Day, to: Day): Promise<ReminderDoc[]> =>
  find(
    {
      ownerId: command.in(ownerIds),
      kind: 'meeting',
      at: command.gt(''),
      on: command.and([command.gte(from) as Condition, command.lte(to) as Condition]),
    },
    1000,
  )

export const reminderById = async (id: string): Promise<ReminderDoc | null> => {
  const { data } = (await db.collection(REMINDERS).doc(id).get()) as { data: ReminderDoc | null }
  return genuineOne(REMINDERS, data)
}

/** Adds a reminder unless its id is taken; whoever called reads what stands under the id. */
export const addReminder = async (doc: ReminderDoc): Promise<ReminderDoc> => {
  const known = await reminderById(doc._id)
  if (known !== null) return known
  try {
    await db.collection(REMINDERS).add({ data: doc })
    return doc
  } catch (error) {
    const twin = await reminderById(doc._id)
    if (twin === null) throw error
    return twin
  }
}

/** Says the newest under an id, in one with what it tells of: what stood there asks again where it was ticked off. */
export const putReminderIn = async (t: Transaction, { _id, ...data }: ReminderDoc): Promise<void> => {
  await t.collection(REMINDERS).doc(_id).set({ data })
}

/** Asks again on a day, of what was ticked off. */
export const reopenReminder = async (id: string, on: Day): Promise<void> => {
  await db
    .collection(REMINDERS)
    .where({ _id: id, isOpen: false })
    .update({ data: { isOpen: true, doneAt: null, on } })
}

/** Ticks a reminder off, once. */
export const closeReminder = async (id: string, now: number): Promise<void> => {
  await db
    .collection(REMINDERS)
    .where({ _id: id, isOpen: true })
    .update({ data: { isOpen: false, doneAt: now } })
}

/** What tells the officer that who opened a card waits to be confirmed: one a card, whatever the day. */
export const waitingReminderId = (cardId: string): string =>
  `rem_${createHash('sha256').update(`${cardId} waiting`).digest('hex').slice(0, 32)}`

/** Ticks off what told of these cards' openers: it was said who they are, or nobody is proposed any more. */
export const closeWaiting = async (
  cards: readonly { readonly _id: string }[],
  now: number,
): Promise<void> => {
  if (cards.length === 0) return
  await db
    .collection(REMINDERS)
    .where({ _id: command.in(cards.map(({ _id }) => waitingReminderId(_id))), isOpen: true })
    .update({ data: { isOpen: false, doneAt: now } })
}

/** What tells that friends of a customer wait to be called (R74): one a customer, however many they are. */
export const friendsReminderId = (customerId: string): string =>
  `rem_${createHash('sha256').update(`friends ${customerId}`).digest('hex').slice(0, 32)}`

/** What tells a colleague of a complaint. */
export const complaintReminderId = (complaintId: string, staffId: string): string =>
  `rem_${complaintId.slice(4, 30)}${staffId.slice(4).slice(-10)}`

/** Ticks off whatever told these colleagues of a complaint: it is closed. */
export const closeComplaintReminders = async (
  complaintId: string,
  staffIds: readonly string[],
  now: number,
): Promise<void> => {
  await db
    .collection(REMINDERS)
    .where({ _id: command.in(staffIds.map(id => complaintReminderId(complaintId, id))), isOpen: true })
    .update({ data: { isOpen: false, doneAt: now } })
}

export const removeReminder = async (id: string): Promise<void> => {
  await db.collection(REMINDERS).doc(id).remove()
}
