import { MOST_A_DAY, type Place } from './allotment'
import { type Day, dayOf } from './day'
import type { Candidate, Covered, NudgeDay, PlanInput } from './nudge'
import { dayOn } from './nudge-day'
import { closedBy, instantOf, leadOf, nextOpening } from './office-hours'
import { isOnlyCounted } from './worth'

/** Without an hour, nothing leaves so soon after something else did. */
export const GAP_MS = 30 * 60_000

/** What there is beyond the candidates: due customers and other things, counted by a day's first digest. */
export type Beyond = { readonly customers: number; readonly others: number }
const NOTHING_BEYOND: Beyond = { customers: 0, others: 0 }
const beyondOf = ({ alsoDue, alsoOpen = 0 }: PlanInput): Beyond => ({
  customers: Math.max(0, alsoDue),
  others: Math.max(0, alsoOpen),
})

/** What one moment allows, whatever the candidates are. */
export type Moment = Pick<PlanInput, 'now' | 'hours'> & {
  readonly today: Day
  readonly day: NudgeDay
  readonly closed: ReturnType<typeof closedBy> | 'rests'
  readonly closing: number
  readonly opening: number
  /** Until when what has no hour waits; `now` where it need not. */
  readonly waitsUntil: number
  /** Messages that may leave today, from now on. */
  readonly allowance: number
  /** Why that is none, where it is. */
  readonly whyNone: 'noQuota' | 'notGranted' | 'tooMany'
  readonly beyond: Beyond
}

/** A last batch in the future means that the clock was set back: nothing waits for it. */
const waitsUntilOf = ({ lastBatchAt }: NudgeDay, now: number): number =>
  lastBatchAt === null || lastBatchAt > now ? now : Math.max(now, lastBatchAt + GAP_MS)

/** The first moment of the hours at or after a rest's end, else their next start. */
const openingOf = ({ now, hours, calendar, restsUntil = now }: PlanInput): number =>
  restsUntil > now && closedBy(hours, calendar, restsUntil) === null
    ? restsUntil
    : nextOpening(hours, calendar, Math.max(now, restsUntil))

export const momentOf = (input: PlanInput): Moment => {
  const { now, hours, calendar, balance, sentElsewhere = 0, restsUntil = now } = input
  const today = dayOf(now)
  const day = dayOn(input.day, today)
  const waitsUntil = waitsUntilOf(day, now)
  return {
    now,
    hours,
    today,
    day,
    closed: closedBy(hours, calendar, now) ?? (restsUntil > now ? 'rests' : null),
    closing: instantOf(today, hours.to),
    opening: openingOf(input),
    waitsUntil,
    allowance: Math.max(0, Math.min(Math.floor(balance), MOST_A_DAY - day.sent - sentElsewhere)),
    whyNone: balance < 1 ? (input.whyNone ?? 'noQuota') : 'tooMany',
    beyond: day.digestAt === null && waitsUntil === now ? beyondOf(input) : NOTHING_BEYOND,
  }
}

/** How a candidate stands at a moment: what it may do, how it is covered, when its hour lets it leave. */
export type Standing = {
  readonly candidate: Candidate
  readonly place: Place
  readonly as: Covered['as'] | null
  readonly lead: number | null
}

const placeWithHour = (at: string, lead: number, as: Covered['as'] | null, moment: Moment): Place => {
  if (as === null) return lead <= moment.now ? 'ready' : 'later'
  // Told once in a digest: again at its hour, but no more when that has passed.
  return lead <= moment.now && moment.now < instantOf(moment.today, at) ? 'ready' : 'none'
}

const placeOf = (candidate: Candidate, as: Covered['as'] | null, moment: Moment): Place => {
  if (moment.closed !== null || as === 'sent' || as === 'merged') return 'none'
  const { at } = candidate
  if (at !== null) return placeWithHour(at, leadOf(at, moment.today, moment.hours), as, moment)
  if (moment.waitsUntil > moment.now) return 'none'
  return isOnlyCounted(candidate, moment.today) ? 'counted' : 'ready'
}

export const standingOf = (candidate: Candidate, as: Covered['as'] | null, moment: Moment): Standing => ({
  candidate,
  as,
  place: placeOf(candidate, as, moment),
  lead: candidate.at === null ? null : leadOf(candidate.at, moment.today, moment.hours),
})

/** The hours still to come today for which a message may leave, the first one first. */
export const hoursToCome = (standings: readonly Standing[], { closed, closing, now }: Moment): number[] =>
  standings
    .filter(({ as }) => closed === null && (as === null || as === 'early'))
    .flatMap(({ lead }) => (lead !== null && lead > now && lead < closing ? [lead] : []))
    .sort((a, b) => a - b)
