import type { Day } from './day'
import type { LoanTask } from './dealing'
import type { Grade, Standing } from './grade'
import type { Need } from './need'

/** Channels of the contact calendar (R75): phone, e-mail, meeting, WeChat, SMS, note. */
export const CHANNELS = ['T', 'E', 'M', 'W', 'S', 'N'] as const
export type Channel = (typeof CHANNELS)[number]

/** 联系上 / 未接通 / 客户来访来电. */
export const OUTCOMES = ['reached', 'missed', 'incoming'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** R69 「下一步」: what was agreed for which day, and for which hour (`HH:mm`) if one was named. */
export type NextStep = { readonly what: string; readonly on: Day; readonly at: string | null }

/** R69 something the officer promised for a day. */
export type Promised = { readonly id: string; readonly what: string; readonly on: Day }

/** R13-R17: the rhythm of each grade's journal in days. */
export const CADENCE: Readonly<Record<Grade, number>> = { A: 1, B: 7, C: 15, D: 30, E: 365 }

/**
 * All that grades, clocks and Today depend on: the state of one customer's journal.
 * `lookedOn` and `contactedOn` are null until the first look and contact; then `createdOn` counts.
 * `spread` (0 to 1, from an import) places the first due days evenly over the cadence.
 */
export type Journal = {
  readonly needs: readonly Need[]
  readonly standing: Standing
  readonly isKey: boolean
  readonly prefersWriting: boolean
  readonly refusesContact: boolean
  readonly next: NextStep | null
  readonly promises: readonly Promised[]
  /** R125 the next open duty of each kind and running loan; absent where no loan was ever entered. */
  readonly tasks?: readonly LoanTask[] | undefined
  readonly createdOn: Day
  readonly spread: number | null
  readonly lookedOn: Day | null
  readonly contactedOn: Day | null
  readonly missedInRow: number
  /** R79 the days of the attempts in the latest week with one; absent where there never was any. */
  readonly attempts?: readonly Day[] | undefined
  /** R27 「转低频维护」, as the lead approved it; absent otherwise. */
  readonly isSparse?: boolean | undefined
}

/** Whether an entry of this kind reached the customer at all; a note does not. */
export const hasReached = (channel: Channel, outcome: Outcome): boolean =>
  channel !== 'N' && outcome !== 'missed'

/** R70: whether it counts as spoken to or met; in writing counts where the customer prefers writing. */
export const isContact = (channel: Channel, outcome: Outcome, prefersWriting: boolean): boolean =>
  hasReached(channel, outcome) && (channel === 'T' || channel === 'M' || prefersWriting)
