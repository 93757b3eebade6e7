import fc from 'fast-check'
import { day, startOf } from '@/domain/day'
import { CANDIDATE_KINDS, type Candidate, type PlanInput } from '@/domain/nudge'
import { freshDay } from '@/domain/nudge-day'
import { DEFAULT_HOURS } from '@/domain/office-hours'
import { workCalendar } from '@/domain/workday'

/** A Monday, a workday after a rest day. */
export const MONDAY = day('2026-11-23')
export const SUNDAY = day('2026-11-22')

/** An instant of the Monday: `clock('08:30')`. */
export const clock = (time: string, on = MONDAY): number =>
  startOf(on) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000

/** A due customer of grade B unless said otherwise; its customer is of its own. */
export const candidate = (key: string, more: Partial<Candidate> = {}): Candidate => ({
  key,
  kind: 'due',
  customerId: `cus_${key}`,
  salutation: '张先生',
  at: null,
  dueOn: MONDAY,
  grade: 'B',
  isPastExpected: false,
  words: '周转贷 50 万，问问进度',
  ...more,
})

export const dues = (count: number, grade: Candidate['grade'] = 'B'): Candidate[] =>
  Array.from({ length: count }, (_, i) => candidate(`due${i}`, { grade }))

/** The start of the Monday's hours, with plenty of quota and nothing to say. */
export const planInput = (more: Partial<PlanInput> = {}): PlanInput => ({
  staffId: 'stf_1',
  now: clock('08:30'),
  hours: DEFAULT_HOURS,
  calendar: workCalendar(),
  candidates: [],
  alsoDue: 0,
  balance: 8,
  day: freshDay(MONDAY),
  ...more,
})

const hour = fc.constantFrom(
  null,
  null,
  '00:00',
  '07:45',
  '09:00',
  '10:10',
  '12:00',
  '15:00',
  '18:20',
  '21:30',
)
const anyCandidate = fc.record({
  kind: fc.constantFrom(...CANDIDATE_KINDS, 'due' as const, 'due' as const, 'agreed' as const),
  at: hour,
  dueOn: fc.constantFrom(MONDAY, SUNDAY, day('2026-11-02')),
  grade: fc.constantFrom('A' as const, 'B' as const, 'C' as const, 'D' as const, 'E' as const, null),
  isPastExpected: fc.boolean(),
  hasCustomer: fc.boolean(),
})

/** So many candidates at most, each key once, in no order. */
export const anyCandidates = (maxLength: number): fc.Arbitrary<Candidate[]> =>
  fc.array(anyCandidate, { maxLength }).map(all =>
    all.map(({ hasCustomer, ...rest }, i) => {
      const key = `k${(i * 7) % 11}_${i}`
      return candidate(key, { ...rest, customerId: hasCustomer ? `cus_${i}` : null })
    }),
  )
