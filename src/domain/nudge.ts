import type { Day } from './day'
import type { Grade } from './grade'
import type { WorkCalendar } from './workday'

/** What a nudge may be about; `worth.ts` ranks them. */
export const CANDIDATE_KINDS = [
  'complaint',
  'meeting',
  'action',
  'card',
  'handover',
  'decline',
  'own',
  'agreed',
  'loan',
  'due',
  'greeting',
  'festival',
  'catchUp',
  'losing',
  'digest',
  'fault',
] as const
export type CandidateKind = (typeof CANDIDATE_KINDS)[number]

/** Something worth a nudge today. */
export type Candidate = {
  /** The same all day: `due:cus_01705`. */
  readonly key: string
  readonly kind: CandidateKind
  readonly customerId: string | null
  /** What a lock screen may show of whom it is about (`salutation`, `firmWords`); empty where it is about nobody. */
  readonly salutation: string
  /** Today's hour `HH:mm`, Beijing; null where it has none. */
  readonly at: string | null
  readonly dueOn: Day
  readonly grade: Grade | null
  /** 「预计日已过」. */
  readonly isPastExpected: boolean
  /** What it is about, for the list inside the app; it never leaves with a message. */
  readonly words: string
  /** Where it is dealt with, where its kind alone does not say. */
  readonly page?: string | undefined
}

/** When a person wants to be reminded: from `from` on, before `to`; at all unless `isOff`. */
export type Hours = {
  readonly from: string
  readonly to: string
  readonly onRestDays: boolean
  readonly isOff: boolean
}

/** How a candidate was covered today: by a message of its own, in a digest, or in a digest before its own hour. */
export type Covered = { readonly key: string; readonly as: 'sent' | 'merged' | 'early' }

/** What has left on a day, of one person and template; `afterSending` moves it on. */
export type NudgeDay = {
  readonly on: Day
  readonly covered: readonly Covered[]
  /** Messages that left. */
  readonly sent: number
  /** When the digest left that counted what is beyond the candidates. */
  readonly digestAt: number | null
  /** When something without an hour last left: the next waits half an hour. */
  readonly lastBatchAt: number | null
}

export type PlanInput = {
  readonly staffId: string
  readonly now: number
  readonly hours: Hours
  readonly calendar: WorkCalendar
  /** All of today's, covered or not; each key once. */
  readonly candidates: readonly Candidate[]
  /** Due customers beyond the candidates, for the digest's count. */
  readonly alsoDue: number
  /** Other things beyond the candidates, for the same count; by default none. */
  readonly alsoOpen?: number
  /** Messages left; Infinity where consent stands. */
  readonly balance: number
  /** Why none is left, where `balance` is below 1; by default the accepts are used up. */
  readonly whyNone?: 'noQuota' | 'notGranted' | 'tooMany'
  /** Until when its template rests (WeChat lets us send none), in ms; by default it does not. */
  readonly restsUntil?: number
  /** Messages that reached the person today by the other template: a day's cap is the person's. */
  readonly sentElsewhere?: number
  /** A day that is not today counts as a fresh one. */
  readonly day: NudgeDay
}

/** One subscription message, its fields ready to be sent. */
export type Message = {
  /** The same for the same person, day, place in the day and keys: `stf_1_2026-11-23_0_1k2j3h`. */
  readonly id: string
  readonly kind: 'one' | 'digest'
  readonly covers: readonly Covered[]
  /** How many things it stands for, those beyond the candidates included. */
  readonly count: number
  readonly countsBeyond: boolean
  /** Only what has an hour, which keeps its own time; it makes nothing else wait. */
  readonly isTimed: boolean
  readonly who: string
  readonly when: string
  readonly what: string
  readonly page: string
}

/** Why the planner sent, merged or held a candidate; `nudge-words.ts` says each in Chinese. */
export type PlanReason =
  | 'best'
  | 'itsHour'
  | 'counted'
  /** An earlier message of today has it: what was recorded then still holds. */
  | 'earlier'
  | 'off'
  | 'restDay'
  | 'beforeHours'
  | 'afterHours'
  | 'rests'
  /** Its template has no id of WeChat's yet. */
  | 'notGranted'
  | 'noQuota'
  | 'tooMany'
  | 'keptForHour'
  | 'justSent'
  | 'onlyCounted'
/** Why a message that was planned did not arrive: 43101, a definite refusal, a time-out. */
export type SendReason = 'refused' | 'failed' | 'unknown'
export type Reason = PlanReason | SendReason

export type Fate = 'sent' | 'merged' | 'held'

/** What became of one candidate. */
export type Item = {
  readonly key: string
  readonly fate: Fate
  readonly reason: PlanReason
  /** The message that has it; null where none of this plan's does. */
  readonly messageId: string | null
  /** `HH:mm` until which it is held, where that is known. */
  readonly until: string | null
}

export type Plan = {
  readonly send: readonly Message[]
  /** One for each candidate, in the order of worth. */
  readonly items: readonly Item[]
  /** When to plan again, in ms: after `now`, within the person's hours; a new candidate or quota comes earlier. */
  readonly nextAt: number
}
