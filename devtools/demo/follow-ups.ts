import { addDays, type Day } from '@/domain/day'
import type { Grade, Standing } from '@/domain/grade'
import { type Channel, hasReached, type Outcome } from '@/domain/journal'
import { noteOf } from './notes'
import type { Chance } from './prng'
import type { DemoDealing, DemoFollowUp, DemoNeed } from './record'
import { contactTime, workedOn } from './working-time'

/** Days since the last contact at most (a little over the floor), and days between contacts before it. */
const RHYTHM: Readonly<Record<Grade, { readonly last: number; readonly gap: readonly [number, number] }>> = {
  A: { last: 8, gap: [2, 6] },
  B: { last: 16, gap: [5, 11] },
  C: { last: 28, gap: [12, 24] },
  D: { last: 91, gap: [50, 110] },
  E: { last: 91, gap: [60, 120] },
}
const HISTORY_DAYS = 91

export type Contacted = {
  readonly clientId: number
  readonly kind: 'person' | 'firm'
  readonly grade: Grade
  readonly need: DemoNeed | null
  readonly standing: Standing
  readonly dealing: DemoDealing | null
  readonly createdOn: Day
  readonly today: Day
  /** Who did it, by day: a former officer before the hand-over. */
  readonly by: (on: Day) => string
}

type Plan = { readonly on: Day; readonly at: string; readonly channel: Channel; readonly outcome: Outcome }

/** Contacts back from the last one, with attempts and messages between them. */
const plan = (c: Chance, about: Contacted): Plan[] => {
  const { today, grade } = about
  const plans: Plan[] = []
  const add = (daysAgo: number, channel: Channel, outcome: Outcome): void => {
    const on = workedOn(c, addDays(today, -daysAgo))
    if (on >= about.createdOn && on < today) plans.push({ on, at: contactTime(c), channel, outcome })
  }
  const rhythm = RHYTHM[grade]
  for (let ago = c.int(1, rhythm.last); ago <= HISTORY_DAYS; ago += c.int(...rhythm.gap)) {
    const isIncoming = c.is(0.09)
    add(
      ago,
      c.weighted<Channel>([
        ['T', 66],
        ['M', 34],
      ]),
      isIncoming ? 'incoming' : 'reached',
    )
    const frequent = grade < 'D' ? 1 : 0.3
    if (c.is(0.3 * frequent)) add(ago + c.int(1, 2), 'T', 'missed')
    if (c.is(0.28 * frequent)) {
      add(
        ago + c.int(1, 3),
        c.weighted<Channel>([
          ['W', 16],
          ['S', 4],
          ['E', 2],
        ]),
        'reached',
      )
    }
    if (c.is(0.06)) add(ago, 'N', 'reached')
  }
  const moment = (one: Plan): string => one.on + one.at
  return plans.sort((a, b) => (moment(a) < moment(b) ? -1 : 1))
}

const purposeOf = (c: Chance, about: Contacted): DemoFollowUp['purpose'] => {
  if (about.need?.demand === 'clear') return 'service'
  if (about.dealing && about.dealing.status !== 'finished') return c.is(0.6) ? 'postLoan' : 'service'
  return c.is(0.35) ? 'marketing' : 'service'
}

/** What the officer answered that day; an earlier answer on the day lay a little sooner now and then. */
const answerOn = (
  on: Day,
  need: DemoNeed | null,
  standing: Standing,
  sooner: number,
): DemoFollowUp['answer'] => {
  if (need === null) return { demand: standing, expectedOn: null }
  const earlier = need.expectedOn && addDays(need.expectedOn, -sooner)
  return { demand: need.demand, expectedOn: earlier !== null && earlier >= on ? earlier : need.expectedOn }
}

/** Entries of the last 13 weeks, the oldest first. */
export const followUps = (c: Chance, about: Contacted): DemoFollowUp[] => {
  const plans = plan(c, about)
  const sooner = c.is(0.25) ? c.int(7, 21) : 0
  const said = new Set<string>()
  const saidOnce = (note: string | null): string | null => {
    if (note === null || said.has(note)) return null
    said.add(note)
    return note
  }
  return plans.map(({ on, at, channel, outcome }, i): DemoFollowUp => {
    const purpose = purposeOf(c, about)
    const need = about.need && about.need.openedOn <= on ? about.need : null
    const isOld = i < plans.length / 2
    const note = noteOf(c, {
      kind: about.kind,
      outcome,
      isMeeting: channel === 'M',
      stage: need?.demand === 'clear' ? (isOld ? 'intent' : need.stage) : null,
      product: need?.product ?? null,
      hasDealing: purpose === 'postLoan',
    })
    const answer = hasReached(channel, outcome)
      ? answerOn(on, need, about.standing, isOld ? sooner : 0)
      : null
    const id = `fol_${String(about.clientId).padStart(5, '0')}n${i + 1}`
    return { id, by: about.by(on), on, at, channel, outcome, purpose, note: saidOnce(note), answer }
  })
}
