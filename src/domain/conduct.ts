import { conductWords } from './conduct-words'
import { LAWFUL, minutesOf, type OpenHours, openHours } from './contact-hours'
import { CONTACT_CHANNELS, type ContactChannel, type ContactWishes, type Hours } from './contact-wishes'
import { type Day, dayAt, dayNumber, dayOf, mondayOf, startOf, timeOf } from './day'
import type { Grade } from './grade'
import type { WorkCalendar } from './workday'

/** What a contact is for: 营销 / 服务 / 贷后 (rulebook §6). */
export const PURPOSES = ['service', 'postLoan', 'marketing'] as const
export type Purpose = (typeof PURPOSES)[number]

/** The branch's policy, not law: the hours of a workday, and after how many attempts a customer is left alone. */
export type ConductPolicy = {
  readonly hours: Hours
  readonly attempts: { readonly day: number; readonly week: number }
}
export const CONDUCT: ConductPolicy = { hours: { from: '09:00', to: '20:00' }, attempts: { day: 3, week: 6 } }

/** A contact about to be made. `attempts`: the day of each unanswered attempt since Monday. */
export type ContactAsk = {
  readonly purpose: Purpose
  readonly channel: ContactChannel
  readonly grade: Grade
  readonly refusesContact: boolean
  readonly wishes: ContactWishes
  readonly attempts: readonly Day[]
  /** The customer has just called or asked for it: a service then, whatever the hour. */
  readonly isAsked: boolean
}

/** Why not. The first five no hour will change, the others end at `nextAllowedAt`. */
export const CONDUCT_REASONS = [
  'noMarketing',
  'gradeE',
  'refusesContact',
  'refusedChannel',
  'noCommonHours',
  'night',
  'attemptsToday',
  'attemptsThisWeek',
  'restDay',
  'hours',
] as const
export type ConductReason = (typeof CONDUCT_REASONS)[number]

export type Verdict = {
  readonly isAllowed: boolean
  readonly reason: ConductReason | null
  /** Why not and from when; empty where it is allowed. */
  readonly sentence: string
  /** The first instant from now on at which it is allowed: now itself, or a full minute; null: never. */
  readonly nextAllowedAt: number | null
}

const MINUTE = 60_000
const SEARCHED_DAYS = 366

/** What no later hour changes. A wish says how a 贷后 duty is done, never whether. */
const refusalOf = (ask: ContactAsk): ConductReason | null => {
  const { purpose, channel, grade, refusesContact, wishes } = ask
  if (purpose !== 'postLoan' && refusesContact) return 'refusesContact'
  if (purpose === 'marketing' && wishes.noMarketing) return 'noMarketing'
  if (purpose === 'marketing' && grade === 'E') return 'gradeE'
  const isOneLeft = CONTACT_CHANNELS.some(one => !wishes.refusedChannels.includes(one))
  const isBound = purpose !== 'postLoan' || isOneLeft
  return isBound && wishes.refusedChannels.includes(channel) ? 'refusedChannel' : null
}

/** What stands against a whole day. */
const dayReason = (
  on: Day,
  ask: ContactAsk,
  open: OpenHours,
  { attempts: most }: ConductPolicy,
  calendar: WorkCalendar,
): ConductReason | null => {
  const monday = mondayOf(on)
  if (ask.attempts.filter(attempt => mondayOf(attempt) === monday).length >= most.week)
    return 'attemptsThisWeek'
  if (ask.attempts.filter(attempt => attempt === on).length >= most.day) return 'attemptsToday'
  return !open.onRestDays && calendar.isRest(dayNumber(on)) ? 'restDay' : null
}

const isNight = (now: number): boolean => timeOf(now) < LAWFUL.from || timeOf(now) >= LAWFUL.to

/**
 * R79, R80: whether a customer may be contacted now, for this purpose and this way; if not, why and from when. On a
 * Saturday a service call is refused until Monday 09:00, after three attempts today until tomorrow's first hour.
 */
export const mayContact = (
  ask: ContactAsk,
  policy: ConductPolicy,
  calendar: WorkCalendar,
  now: number,
): Verdict => {
  const allowed: Verdict = { isAllowed: true, reason: null, sentence: '', nextAllowedAt: now }
  if (ask.purpose === 'service' && ask.isAsked) return allowed
  const open = openHours(ask.purpose, policy.hours, ask.wishes.hours)
  const not = (reason: ConductReason, at: number | null): Verdict => ({
    isAllowed: false,
    reason,
    sentence: conductWords(reason, ask, policy, open, at, now),
    nextAllowedAt: at,
  })
  const refusal = refusalOf(ask)
  if (refusal !== null) return not(refusal, null)
  if (open === null) return not('noCommonHours', null)
  const against = (on: Day) => dayReason(on, ask, open, policy, calendar)
  const at = firstAllowed(now, open, on => against(on) === null)
  if (at === now) return allowed
  if (ask.purpose === 'postLoan' && isNight(now)) return not('night', at)
  return not(against(dayOf(now)) ?? 'hours', at)
}

const firstAllowed = (now: number, open: Hours, isOpen: (on: Day) => boolean): number | null => {
  const today = dayNumber(dayOf(now))
  for (let n = today; n < today + SEARCHED_DAYS; n++) {
    const on = dayAt(n)
    const from = Math.max(now, startOf(on) + minutesOf(open.from) * MINUTE)
    if (from < startOf(on) + minutesOf(open.to) * MINUTE && isOpen(on)) return from
  }
  return null
}
