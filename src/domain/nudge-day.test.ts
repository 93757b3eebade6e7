import { candidate, clock, MONDAY, planInput, SUNDAY } from '../../devtools/testing/nudges'
import type { Candidate, NudgeDay } from './nudge'
import { afterSending, dayOn, freshDay } from './nudge-day'
import { planNudges } from './nudge-plan'

const NOON = clock('12:00')
const meeting = (key: string, at = '12:30'): Candidate => candidate(key, { kind: 'meeting', at })
/** The day after everything that is planned at noon has left. */
const dayAfter = (candidates: Candidate[], balance: number, day: NudgeDay, alsoDue = 0): NudgeDay =>
  afterSending(day, planNudges(planInput({ now: NOON, candidates, balance, day, alsoDue })).send, NOON)

const MORNING: NudgeDay = { ...freshDay(MONDAY), sent: 1, lastBatchAt: clock('08:30') }

test.each<[string, Candidate[], number, number, number]>([
  ['one hour alone', [meeting('a')], 1, 0, clock('08:30')],
  ['a digest of hours alone', [meeting('a'), meeting('b')], 1, 0, clock('08:30')],
  ['a digest of an hour and something without', [meeting('a'), candidate('b')], 1, 0, NOON],
  ['a digest of an hour and who is also due', [meeting('a')], 1, 7, NOON],
  ['something without an hour', [candidate('b')], 1, 0, NOON],
])('the next batch waits for %s as it should', (_, candidates, balance, alsoDue, expected) =>
  expect(dayAfter(candidates, balance, MORNING, alsoDue)).toMatchObject({ sent: 2, lastBatchAt: expected }),
)

test('what was counted early and is sent at its hour is covered once, for good', () => {
  const early: NudgeDay = {
    ...MORNING,
    covered: [
      { key: 'a', as: 'early' },
      { key: 'x', as: 'merged' },
    ],
  }
  expect(dayAfter([meeting('a')], 1, early).covered).toEqual([
    { key: 'x', as: 'merged' },
    { key: 'a', as: 'sent' },
  ])
})

test('the digest that counts who is also due is noted, another one is not', () => {
  const both = [candidate('a'), candidate('b')]
  expect(dayAfter(both, 1, MORNING, 3).digestAt).toBe(NOON)
  expect(dayAfter(both, 1, MORNING).digestAt).toBeNull()
})

test('nothing sent changes nothing', () => expect(afterSending(MORNING, [], NOON)).toEqual(MORNING))

test('a new day begins fresh, today’s goes on', () => {
  expect(dayOn(MORNING, MONDAY)).toBe(MORNING)
  expect(dayOn({ ...MORNING, on: SUNDAY }, MONDAY)).toEqual(freshDay(MONDAY))
})
