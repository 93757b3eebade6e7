import { addDays, type Day, day, startOf } from '@/domain/day'
import { CANDIDATE_KINDS, type Candidate, type NudgeDay, type Plan } from '@/domain/nudge'
import { afterSending, freshDay } from '@/domain/nudge-day'
import { planNudges } from '@/domain/nudge-plan'
import { DEFAULT_HOURS } from '@/domain/office-hours'
import { workCalendar } from '@/domain/workday'
import { type Chance, chance } from '../demo/prng'
import { median, print, timed } from './figure'
import { mustHold } from './limits'

const OFFICERS = 1_000
const CANDIDATES = 200
const ROUNDS = 5
const MORNING_MINUTE = 510
/** Planning is a small part of a tick, which has 45 s. */
const MOST_MS = 10_000

const candidateOf = (c: Chance, i: number, today: Day): Candidate => ({
  key: `due:cus_${i}`,
  kind: c.is(0.7) ? 'due' : c.pick(CANDIDATE_KINDS),
  customerId: `cus_${i}`,
  salutation: c.pick(['张先生', '李女士', '王客户', '杭州云栖…']),
  at: c.is(0.05) ? `${c.int(10, 20)}:${c.pick(['00', '30'])}` : null,
  dueOn: addDays(today, -c.int(0, 20)),
  grade: c.pick(['A', 'B', 'C', 'D', 'E']),
  isPastExpected: c.is(0.05),
  words: '问问用款计划',
})

/** Planning the morning of 1,000 officers with 200 candidates each, and again at once, when all of it is covered. */
export const benchNudges = (): void => {
  const today = day('2026-11-23')
  const now = startOf(today) + MORNING_MINUTE * 60_000
  const calendar = workCalendar()
  const c = chance('nudges', OFFICERS)
  const books = Array.from({ length: OFFICERS }, (_, officer) => ({
    staffId: `stf_${officer}`,
    balance: c.int(0, 9),
    candidates: Array.from({ length: CANDIDATES }, (_, i) => candidateOf(c, i, today)),
  }))
  const planAll = (days: readonly NudgeDay[]): Plan[] =>
    books.map((book, i) =>
      planNudges({
        ...book,
        now,
        hours: DEFAULT_HOURS,
        calendar,
        alsoDue: 160,
        day: days[i] ?? freshDay(today),
      }),
    )
  const morning = planAll([])
  const sent = morning.reduce((sum, plan) => sum + plan.send.length, 0)
  const days = morning.map(({ send }) => afterSending(freshDay(today), send, now))
  const again = planAll(days).reduce((sum, plan) => sum + plan.send.length, 0)
  if (sent === 0 || again > 0) throw new Error(`planned ${sent} messages, and ${again} again`)
  const ms = Array.from({ length: ROUNDS }, () => timed(() => planAll([])).ms)
  const againMs = Array.from({ length: ROUNDS }, () => timed(() => planAll(days)).ms)
  const bench = 'nudges: planning 1,000 officers with 200 candidates each'
  print({
    bench,
    value: median(ms),
    unit: 'ms',
    vs: { 'planning again, all covered (ms)': median(againMs), 'messages planned': sent },
  })
  mustHold(bench, [
    ['ms', median(ms), MOST_MS],
    ['ms again', median(againMs), MOST_MS],
  ])
}
