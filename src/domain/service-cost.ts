import { CONTACT_CHANNELS } from './contact-wishes'
import type { CountedEntry } from './counts'

/** What takes an officer's time, as the journal tells it: contacts by channel, attempts, looks. */
export const SERVED = [...CONTACT_CHANNELS, 'attempt', 'look'] as const
export type Served = (typeof SERVED)[number]
export type ServedCounts = Readonly<Record<Served, number>>

/**
 * R52 what serving costs: minutes by contact and fen by hour, the branch's to set. `version` grows with every change, so
 * that figures of an older one are told.
 */
export type ServiceRates = {
  readonly version: number
  readonly minutes: ServedCounts
  readonly fenPerHour: number
}

/** An estimate to begin with, no rule of anybody's: a visit with its way takes an hour and a half, an hour costs 120 yuan. */
export const SERVICE_RATES: ServiceRates = {
  version: 1,
  minutes: { T: 10, W: 5, S: 3, M: 90, E: 10, attempt: 3, look: 2 },
  fenPerHour: 12_000,
}

export const SERVED_LABEL: Readonly<Record<Served, string>> = {
  T: '电话',
  W: '微信',
  S: '短信',
  M: '见面',
  E: '邮件',
  attempt: '未接通',
  look: '查看',
}

export const NOTHING_SERVED: ServedCounts = { T: 0, W: 0, S: 0, M: 0, E: 0, attempt: 0, look: 0 }

/** What a line of the journal took; null where it took nobody's time (a note, a greeting, what the customer did). */
export const servedAs = ({
  kind,
  channel,
  outcome,
}: Pick<CountedEntry, 'kind' | 'channel' | 'outcome'>): Served | null => {
  if (kind === 'review') return 'look'
  if (kind !== 'followUp' || channel === null || channel === 'N' || outcome === null) return null
  return outcome === 'missed' ? 'attempt' : channel
}

export const minutesOf = (counts: ServedCounts, { minutes }: ServiceRates): number =>
  SERVED.reduce((sum, one) => sum + counts[one] * minutes[one], 0)

/** What so many minutes cost, to the fen: `costOfMinutes(90, rates) === 18_000` at 120 yuan an hour. */
export const costOfMinutes = (minutes: number, { fenPerHour }: ServiceRates): number =>
  Math.round((minutes * fenPerHour) / 60)
