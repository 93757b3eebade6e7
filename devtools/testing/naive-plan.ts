import type { Candidate, PlanInput } from '@/domain/nudge'
import { clock } from './nudges'

/** The planner's rules said again, naively: every way to treat every candidate is tried, minute by minute. */

type Fate = 'own' | 'digest' | 'none'
const MINUTE = 60_000
const ORDER =
  'complaint fault hour meeting card handover own task A0 A1 own7 past B C D own8 greeting festival catchUp losing digest card1 E'.split(
    ' ',
  )

const word = (one: Candidate, today: string): string => {
  if (['complaint', 'fault'].includes(one.kind)) return one.kind
  if (one.at) return 'hour'
  if (['agreed', 'loan', 'action', 'decline'].includes(one.kind)) return 'task'
  if (one.kind === 'own' && one.dueOn < today) {
    const days = (Date.parse(today) - Date.parse(one.dueOn)) / 86_400_000
    return days > 7 ? 'own8' : 'own7'
  }
  if (one.kind === 'card' && one.dueOn < today) return 'card1'
  if (one.kind !== 'due') return one.kind
  if (one.grade === 'A') return one.dueOn < today ? 'A0' : 'A1'
  return one.isPastExpected ? 'past' : (one.grade ?? 'D')
}

/** How many of the others are worth more. */
const isBetter = (a: Candidate, b: Candidate, today: string): boolean => {
  const [x, y] = [ORDER.indexOf(word(a, today)), ORDER.indexOf(word(b, today))]
  if (x !== y) return x < y
  const [h, i] = [a.at ?? '~', b.at ?? '~']
  if (h !== i) return h < i
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn
  return a.key < b.key
}

export const isOpenAt = ({ hours, calendar }: PlanInput, instant: number): boolean => {
  const beijing = new Date(instant + 8 * 3_600_000)
  const time = beijing.toISOString().slice(11, 16)
  const dayNumber = Math.floor(beijing.getTime() / 86_400_000)
  const isDay = hours.onRestDays || !calendar.isRest(dayNumber)
  return !hours.isOff && isDay && time >= hours.from && time < hours.to
}

/** The first minute of the hours at or after half an hour before it, half an hour before their end at the latest. */
const leadFrom = (at: string, { hours }: PlanInput): number => {
  let lead = clock(hours.from)
  while (lead + 30 * MINUTE < clock(at) && lead + 30 * MINUTE < clock(hours.to)) lead += MINUTE
  return lead
}

const every = (count: number): Fate[][] =>
  count === 0
    ? [[]]
    : every(count - 1).flatMap(rest => (['own', 'digest', 'none'] as const).map(fate => [...rest, fate]))

export type Naive = { own: string[]; digest: string[] | null; nextAt: number }

/** What leaves now and when to look again, for a Monday within nobody's memory but `input.day`. */
export const naivePlan = (input: PlanInput): Naive => {
  const { now, day, balance, candidates } = input
  const today = '2026-11-23'
  const sorted = [...candidates].sort((a, b) => (isBetter(a, b, today) ? -1 : 1))
  const leads = new Map(candidates.map(({ at }) => [at, at === null ? 0 : leadFrom(at, input)]))
  const leadOf = (one: Candidate): number => leads.get(one.at) ?? 0
  const toldAs = (one: Candidate) => day.covered.find(({ key }) => key === one.key)?.as
  const gapEnd = day.lastBatchAt !== null && day.lastBatchAt <= now ? day.lastBatchAt + 30 * MINUTE : now
  const isOpen = isOpenAt(input, now)
  const left = Math.max(0, Math.min(balance, 8 - day.sent))

  const mayLeave = (one: Candidate): boolean => {
    if (one.at === null) return toldAs(one) === undefined && gapEnd <= now
    if (leadOf(one) > now) return false
    return toldAs(one) === undefined || (toldAs(one) === 'early' && now < clock(one.at))
  }
  const isNumber = (one: Candidate): boolean => ['E', 'card1'].includes(word(one, today))
  const ready = sorted.filter(one => isOpen && mayLeave(one) && !isNumber(one))
  const counted = sorted.filter(one => isOpen && mayLeave(one) && isNumber(one))
  const later = sorted.filter(
    one => isOpen && one.at !== null && toldAs(one) === undefined && leadOf(one) > now,
  )
  // A later hour keeps a message when fewer than `left` things are worth more than it.
  const kept = later.filter(
    one => [...ready, ...later].filter(other => other !== one && isBetter(other, one, today)).length < left,
  )
  const free = later.filter(one => !kept.includes(one))
  const now3 = Math.min(3, left - kept.length)
  const also = isOpen && day.digestAt === null && gapEnd <= now ? input.alsoDue + (input.alsoOpen ?? 0) : 0

  const pool = sorted.filter(one => [...ready, ...counted, ...free].includes(one))
  let best: { score: number[]; own: string[]; digest: string[] | null } = { score: [], own: [], digest: null }
  if (ready.length > 0)
    for (const fates of every(pool.length)) {
      const of = (fate: Fate) => pool.filter((_, i) => fates[i] === fate)
      const [own, digest] = [of('own'), of('digest')]
      const worthy = digest.filter(one => !counted.includes(one))
      for (const withAlso of [0, also]) {
        const hasDigest = digest.length > 0 || withAlso > 0
        if (own.some(one => !ready.includes(one))) continue
        if (own.length + (hasDigest ? 1 : 0) > now3) continue
        if (own.length === 0 && worthy.every(one => free.includes(one))) continue
        if (hasDigest && withAlso === 0 && worthy.length < 2) continue
        // First: that nobody goes untold; then that the better has a message of its own; then that E is counted.
        const told = own.length + worthy.length + withAlso
        const alone = pool.filter(one => !counted.includes(one)).map(one => (own.includes(one) ? 1 : 0))
        const score = [told, ...alone, digest.length]
        const wins = score.findIndex((value, i) => value !== (best.score[i] ?? -1))
        if (wins !== -1 && (score[wins] ?? 0) > (best.score[wins] ?? -1))
          best = {
            score,
            own: own.map(one => one.key),
            digest: hasDigest ? digest.map(one => one.key) : null,
          }
      }
    }

  const remains = left - best.own.length - (best.digest === null ? 0 : 1)
  const mayLeaveAt = (minute: number): boolean => {
    if (!isOpen || remains < 1 || minute >= clock(input.hours.to)) return false
    const hourComes = sorted.some(
      one =>
        one.at !== null && leadOf(one) === minute && (toldAs(one) === undefined || toldAs(one) === 'early'),
    )
    const waits = gapEnd > now && sorted.some(one => one.at === null && toldAs(one) === undefined)
    return hourComes || (waits && minute === gapEnd)
  }
  let nextAt = (Math.floor(now / MINUTE) + 1) * MINUTE
  const on = { ...input, hours: { ...input.hours, isOff: false } }
  const isOpening = (minute: number): boolean => isOpenAt(on, minute) && !isOpenAt(on, minute - MINUTE)
  while (!mayLeaveAt(nextAt) && !isOpening(nextAt)) nextAt += MINUTE
  return { own: best.own, digest: best.digest, nextAt }
}
