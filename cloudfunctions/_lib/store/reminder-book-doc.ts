import type { Day } from '@/domain/day'
import { TEMPLATE_NAMES, type TemplateName } from '@/domain/message-templates'
import type { Hours, Message, NudgeDay } from '@/domain/nudge'
import { freshDay } from '@/domain/nudge-day'
import { DEFAULT_HOURS } from '@/domain/office-hours'
import type { QuotaEntry } from '@/domain/quota'
import type { DayRecord } from './reminder-days'

/** A message that may be on its way: debited and recorded, and nothing heard of it yet. */
export type Sending = {
  readonly messageId: string
  readonly entryId: string
  readonly template: TemplateName
  readonly isPaid: boolean
  readonly covers: Message['covers']
}

/**
 * One colleague's book: quota, hours, what left today and when to plan again. Every change names the version that it
 * saw; settling a whole batch names `batch` instead and touches nothing else.
 */
export type BookDoc = {
  /** The colleague's id. */
  readonly _id: string
  readonly version: number
  readonly hours: Hours
  /** What the entries sum up to. */
  readonly balance: Readonly<Record<TemplateName, number>>
  /** Long-term consent. */
  readonly standing: Readonly<Record<TemplateName, boolean>>
  /** The recent entries; older ones are on pages, and one entry carries their sum. */
  readonly entries: readonly QuotaEntry[]
  readonly entryCount: number
  readonly pages: number
  readonly days: Readonly<Record<TemplateName, NudgeDay>>
  /** Today's history; a day that is over is filed in reminderDays. */
  readonly record: DayRecord
  readonly sending: readonly Sending[]
  /** When the messages of `sending` were debited, far ahead while there are none. */
  readonly sendingAt: number
  readonly batch: string | null
  readonly nextAt: number
  /** A moment at which to plan, whatever the plan before it says. */
  readonly wakeAt: number
  readonly isClosed: boolean
}

/** The book as the sweep reads it: without the entries. */
export type BookHead = Omit<BookDoc, 'entries'>

/** Later than any time that is planned. */
export const NEVER = 8_000_000_000_000

const each = <T>(value: T): Record<TemplateName, T> =>
  Object.fromEntries(TEMPLATE_NAMES.map(name => [name, value])) as Record<TemplateName, T>

/** A colleague's book on the first day; it is planned at the next tick. */
export const newBook = (staffId: string, on: Day, now: number): BookDoc => ({
  _id: staffId,
  version: 1,
  hours: DEFAULT_HOURS,
  balance: each(0),
  standing: each(false),
  entries: [],
  entryCount: 0,
  pages: 0,
  days: each(freshDay(on)),
  record: { on, items: [], messages: [] },
  sending: [],
  sendingAt: NEVER,
  batch: null,
  nextAt: now,
  wakeAt: 0,
  isClosed: false,
})
