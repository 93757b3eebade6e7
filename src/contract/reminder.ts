import * as z from 'zod'
import { CANDIDATE_KINDS } from '@/domain/nudge'
import { endpoint } from './endpoint'
import * as f from './fields'

/** What a message may be about, in the planner's words. */
const candidateKind = z.enum(CANDIDATE_KINDS)
const templateField = z.enum(['nudge', 'alert'])
const hoursFields = { from: f.timeField, to: f.timeField, onRestDays: z.boolean(), isOff: z.boolean() }
const reminderId = f.idField('rem')

/** An item of one's own inbox: an own reminder (R104), a meeting, an action of one (R107), a card's activity, an offered hand-over, a visit that a decline asks for (R68), a complaint, our own fault. */
export const reminderView = z.object({
  id: reminderId,
  kind: z.enum(['own', 'meeting', 'action', 'card', 'handover', 'decline', 'complaint', 'fault']),
  what: z.string(),
  on: f.dayField,
  at: z.string().nullable(),
  customerId: f.customerId.nullable(),
  customerName: z.string().nullable(),
  /** Where it is dealt with, where its kind and customer do not say. */
  page: z.string().optional(),
  isDone: z.boolean(),
})

/** What the phone must know beforehand so that a tap can ask without waiting. */
const bookView = z.object({
  today: f.dayField,
  templates: z.array(
    z.object({
      name: templateField,
      /** WeChat's id; null where the account has none yet. */
      id: z.string().nullable(),
      /** How many messages are left; null when consent stands. */
      left: z.int().nullable(),
    }),
  ),
  hours: z.object(hoursFields),
  refusedOn: f.dayField.nullable(),
  /** How many things wait for a message today. */
  waiting: z.int(),
})

const historyItem = z.object({
  key: z.string(),
  kind: candidateKind,
  customerId: f.customerId.nullable(),
  /** Whom and what it is about, for the officer's own eyes. */
  who: z.string(),
  words: z.string(),
  at: z.string().nullable(),
  fate: z.enum(['sent', 'merged', 'held']),
  /** A sentence: why it was sent, merged or held back. */
  why: z.string(),
})
const historyMessage = z.object({
  id: z.string(),
  at: z.int(),
  kind: z.enum(['one', 'digest']),
  count: z.int(),
  /** What the lock screen showed. */
  who: z.string(),
  what: z.string(),
  state: z.enum(['sending', 'sent', 'failed', 'unknown']),
  /** Why it failed; empty where it did not. */
  why: z.string(),
})

/** Function `officer`, reminders: asking for messages, own reminders, what was sent and why. */
const QUIET = ['restDay', 'away', 'off', 'neverAsked', 'notYet'] as const
export type Quiet = (typeof QUIET)[number]

export const reminder = {
  'reminder.book': endpoint(z.strictObject({}), bookView),
  /** What somebody answered in WeChat's dialog, by template; one tap counts once. */
  'reminder.accepted': endpoint(
    z.strictObject({
      tapId: f.idField('tap'),
      answers: z
        .array(
          z.strictObject({
            template: templateField,
            answer: z.enum(['accept', 'reject', 'ban', 'filter']),
          }),
        )
        .min(1)
        .max(5),
    }),
    bookView,
  ),
  'reminder.hours': endpoint(z.strictObject(hoursFields), bookView),
  /** R104 an own reminder, with or without a customer. */
  'reminder.add': endpoint(
    z.strictObject({
      id: reminderId,
      what: f.filledText(40),
      on: f.dayField,
      at: f.timeField.nullable(),
      customerId: f.customerId.nullable(),
      ...f.aboutFields,
    }),
    reminderView,
  ),
  'reminder.done': endpoint(z.strictObject({ id: reminderId }), reminderView),
  'reminder.remove': endpoint(z.strictObject({ id: reminderId }), z.object({ id: reminderId })),
  /** Open ones, the earliest first; of one customer where named. */
  'reminder.list': endpoint(
    z.strictObject({ customerId: f.customerId.optional() }),
    z.object({ today: f.dayField, rows: z.array(reminderView) }),
  ),
  /** One day of what was sent, merged and held back; today unless another is named. */
  'reminder.history': endpoint(
    z.strictObject({ day: f.dayField.optional() }),
    z.object({
      today: f.dayField,
      on: f.dayField,
      messages: z.array(historyMessage),
      items: z.array(historyItem),
      /** How many there were besides, only counted if at all; absent in what an older version kept. */
      beyond: z.int().optional(),
      /** Why nothing at all left on a day without a record: a rest day, a leave, all switched off, never consented, today not planned yet. */
      quiet: z.enum(QUIET).nullable(),
    }),
  ),
} as const
