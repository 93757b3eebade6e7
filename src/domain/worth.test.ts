import { candidate, MONDAY, SUNDAY } from '../../devtools/testing/nudges'
import { addDays } from './day'
import type { Candidate } from './nudge'
import { byWorth, isOnlyCounted, rungOf } from './worth'

/** Issue 5, item 3, with the brief's order: each is worth more than the next. */
const ORDER: [string, Partial<Candidate>][] = [
  ['a complaint', { kind: 'complaint', grade: null }],
  ['our own fault', { kind: 'fault', grade: null }],
  ['a meeting at nine', { kind: 'meeting', at: '09:00' }],
  ['an hour agreed for ten', { kind: 'agreed', at: '10:00', grade: 'D' }],
  ['an own reminder for eleven', { kind: 'own', at: '11:00' }],
  ['a meeting without an hour', { kind: 'meeting' }],
  ['card activity', { kind: 'card', grade: 'E' }],
  ['a hand-over that is offered', { kind: 'handover', grade: null }],
  ['an own reminder', { kind: 'own', grade: null }],
  ['a loan task left from yesterday', { kind: 'loan', dueOn: SUNDAY, grade: 'E' }],
  ['an action of a meeting', { kind: 'action', grade: null }],
  ['a visit that a decline asks for (R68)', { kind: 'decline', grade: null }],
  ['an agreed day', { kind: 'agreed', grade: 'D' }],
  ['an overdue A', { grade: 'A', dueOn: SUNDAY }],
  ['an A', { grade: 'A' }],
  ['an own reminder of a week ago', { kind: 'own', grade: null, dueOn: addDays(MONDAY, -7) }],
  ['an own reminder of yesterday', { kind: 'own', grade: null, dueOn: SUNDAY }],
  ['预计日已过', { grade: 'D', isPastExpected: true }],
  ['an overdue B', { grade: 'B', dueOn: SUNDAY }],
  ['a B', { grade: 'B' }],
  ['an overdue C', { grade: 'C', dueOn: SUNDAY }],
  ['a C', { grade: 'C' }],
  ['a D', { grade: 'D', dueOn: SUNDAY }],
  ['an own reminder of eight days ago', { kind: 'own', grade: null, dueOn: addDays(MONDAY, -8) }],
  ['a birthday to prepare', { kind: 'greeting', grade: 'A' }],
  ['a festival to prepare', { kind: 'festival', grade: null }],
  ['what is left to write down', { kind: 'catchUp', grade: null }],
  ['whom one is losing', { kind: 'losing', grade: null }],
  ['the summary of the team', { kind: 'digest', grade: null }],
  ['card activity of yesterday', { kind: 'card', grade: null, dueOn: SUNDAY }],
  ['an E', { grade: 'E', dueOn: SUNDAY }],
]

test('issue 5: candidates are ranked by worth, whatever order they come in', () => {
  const all = ORDER.map(([title, more], i) => ({
    title,
    candidate: candidate(`k${String(i).padStart(2, '0')}`, more),
  }))
  const titleOf = new Map(all.map(one => [one.candidate.key, one.title]))
  const backwards = all.map(one => one.candidate).reverse()
  expect(byWorth(backwards, MONDAY).map(({ key }) => titleOf.get(key))).toEqual(ORDER.map(([title]) => title))
})

test('of the same worth the older due day comes first, then the key', () => {
  const three = [candidate('c'), candidate('b'), candidate('z', { dueOn: SUNDAY })]
  expect(byWorth(three, MONDAY).map(({ key }) => key)).toEqual(['z', 'b', 'c'])
})

test('R12 a look at an E and a card of an earlier day are never worth a message; an agreed day with an E is', () => {
  expect(isOnlyCounted(candidate('e', { grade: 'E' }), MONDAY)).toBe(true)
  expect(isOnlyCounted(candidate('c', { kind: 'card', dueOn: SUNDAY }), MONDAY)).toBe(true)
  expect(isOnlyCounted(candidate('c', { kind: 'card' }), MONDAY)).toBe(false)
  expect(rungOf(candidate('e', { grade: 'E', kind: 'agreed' }), MONDAY)).toBe('task')
  expect(rungOf(candidate('x', { grade: null }), MONDAY)).toBe('D')
})
