import fc from 'fast-check'
import { naivePlan } from '../../devtools/testing/naive-plan'
import { anyCandidates, MONDAY, planInput, SUNDAY } from '../../devtools/testing/nudges'
import { startOf } from './day'
import type { Candidate, Covered, PlanInput } from './nudge'
import { planNudges } from './nudge-plan'

const MINUTE = 60_000
const HOURS = [
  { from: '08:30', to: '18:30', onRestDays: false, isOff: false },
  { from: '09:10', to: '12:00', onRestDays: true, isOff: false },
  { from: '10:00', to: '10:20', onRestDays: false, isOff: false },
]

/** Some are covered already; only an hour can be covered early. */
const coveredOf = (candidates: Candidate[], picks: number[]): Covered[] =>
  candidates.flatMap(({ key, at }, i) => {
    const as = ([null, null, null, 'sent', 'merged', 'early'] as const)[picks[i] ?? 0] ?? null
    return as === null || (as === 'early' && at === null) ? [] : [{ key, as }]
  })

const anyInput: fc.Arbitrary<PlanInput> = fc
  .record({
    candidates: anyCandidates(6),
    picks: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 6, maxLength: 6 }),
    balance: fc.integer({ min: 0, max: 4 }),
    minute: fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 510, max: 1110 })),
    sent: fc.constantFrom(0, 0, 1, 5, 7, 8),
    ago: fc.constantFrom(null, null, 0, 1, 29, 30, 200, -60),
    digestAgo: fc.constantFrom(null, null, 60),
    alsoDue: fc.constantFrom(0, 0, 3),
    alsoOpen: fc.constantFrom(0, 0, 2),
    hours: fc.constantFrom(HOURS[0], HOURS[0], ...HOURS),
  })
  .map(({ candidates, picks, minute, sent, ago, digestAgo, hours, ...rest }) => {
    const now = startOf(MONDAY) + minute * MINUTE
    const at = (minutes: number | null) => (minutes === null ? null : now - minutes * MINUTE)
    return planInput({
      ...rest,
      now,
      candidates,
      hours: hours ?? planInput().hours,
      day: {
        on: MONDAY,
        sent,
        covered: coveredOf(candidates, picks),
        lastBatchAt: at(ago),
        digestAt: at(digestAgo),
      },
    })
  })

test('issue 5: for up to six things and four messages the plan is the best of all that the rules allow', () => {
  fc.assert(
    fc.property(anyInput, input => {
      const { send, nextAt } = planNudges(input)
      const digest = send.find(({ kind }) => kind === 'digest')
      expect({
        own: send.filter(({ kind }) => kind === 'one').flatMap(({ covers }) => covers.map(({ key }) => key)),
        digest: digest ? digest.covers.map(({ key }) => key) : null,
        nextAt,
      }).toEqual(naivePlan(input))
    }),
    { numRuns: 500 },
  )
})

test('a Sunday opens nothing and is planned for Monday, by the naive rules too', () => {
  const input = planInput({ now: startOf(SUNDAY) + 600 * MINUTE, candidates: [] })
  expect(planNudges(input).nextAt).toBe(naivePlan(input).nextAt)
})
