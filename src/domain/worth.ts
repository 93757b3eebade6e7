import { type Day, daysBetween } from './day'
import type { Candidate } from './nudge'

/**
 * What a nudge is worth, the best first: a complaint and our own fault cannot wait; an hour passes; a card that was
 * opened cools within the day; customers that wait for somebody's yes; then what the officer, a meeting (R107) or the loan's
 * calendar asked for; then the journal, an A that was left lying before an A of today, and own reminders of past days
 * behind the As; then what can be done another day. A card of an earlier
 * day and an E (R12, a look at the record) are counted where a digest leaves anyway and never start a message.
 */
export const RUNGS = [
  'complaint',
  'fault',
  'hour',
  'meeting',
  'card',
  'handover',
  'own',
  'task',
  'overdueA',
  'A',
  'ownPast',
  'pastExpected',
  'B',
  'C',
  'D',
  'ownOld',
  'greeting',
  'festival',
  'catchUp',
  'losing',
  'digest',
  'pastCard',
  'E',
] as const
/** After so many days an own reminder can be done another day. */
const FRESH_DAYS = 7
export type Rung = (typeof RUNGS)[number]
export type Judged = Pick<Candidate, 'key' | 'kind' | 'at' | 'dueOn' | 'grade' | 'isPastExpected'>

const dueRung = ({ grade, dueOn, isPastExpected }: Judged, today: Day): Rung => {
  if (grade === 'A') return dueOn < today ? 'overdueA' : 'A'
  if (isPastExpected) return 'pastExpected'
  return grade ?? 'D'
}

/** An own reminder (R104) that its day has passed by is worth less the longer it lay. */
const ownRung = (dueOn: Day, today: Day): Rung => {
  const days = daysBetween(dueOn, today)
  if (days <= 0) return 'own'
  return days <= FRESH_DAYS ? 'ownPast' : 'ownOld'
}

/** The rung of a candidate: an A that was due yesterday → 'overdueA', the same with an hour for today → 'hour'. */
export const rungOf = (candidate: Judged, today: Day): Rung => {
  const { kind, at, dueOn } = candidate
  if (kind === 'complaint' || kind === 'fault') return kind
  if (at !== null) return 'hour'
  switch (kind) {
    case 'meeting':
    case 'handover':
    case 'greeting':
    case 'festival':
    case 'catchUp':
    case 'losing':
    case 'digest':
      return kind
    case 'card':
      return dueOn < today ? 'pastCard' : 'card'
    case 'own':
      return ownRung(dueOn, today)
    case 'agreed':
    case 'loan':
    case 'action':
    case 'decline':
      return 'task'
    case 'due':
      return dueRung(candidate, today)
    default:
      return kind satisfies never
  }
}

const ONLY_COUNTED: readonly Rung[] = ['pastCard', 'E']

/** Whether a candidate is worth no message, only a place in a digest. */
export const isOnlyCounted = (candidate: Judged, today: Day): boolean =>
  ONLY_COUNTED.includes(rungOf(candidate, today))

const PLACE = Object.fromEntries(RUNGS.map((rung, i) => [rung, String(i).padStart(2, '0')]))

/** A string that sorts by worth, then the earlier hour, the older due day, the key: `'02|15:00|2026-11-23|own:rem_1'`. */
export const worthRank = (candidate: Judged, today: Day): string =>
  [PLACE[rungOf(candidate, today)], candidate.at ?? '99:99', candidate.dueOn, candidate.key].join('|')

/** The candidates by worth, the best first, whatever their order was. */
export const byWorth = (candidates: readonly Candidate[], today: Day): Candidate[] =>
  candidates
    .map(candidate => ({ candidate, rank: worthRank(candidate, today) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ candidate }) => candidate)
