import { NO_COUNTS } from '@/domain/counts'
import { day } from '@/domain/day'
import { actualOf, type Quantities } from '@/domain/plan'
import { figureOf, planGroups, planNote, shareOf, shownLines } from './plan-lines'

const NOTHING = actualOf(NO_COUNTS)
const mutable = (of: Quantities) => ({ ...of, contacts: { ...of.contacts }, stages: { ...of.stages } })
const withCalls = (calls: number) =>
  mutable({ ...NOTHING, contacts: { ...NOTHING.contacts, T: calls }, looks: 2 })
const view = { proposed: withCalls(5), planned: null, actual: withCalls(1) }

test('R97 a plan stands as proposed until it is adjusted; what was done stands beside it', () => {
  const [contacts] = planGroups(view)
  expect(contacts?.lines.find(({ key }) => key === 'T')).toMatchObject({ label: '电话', done: 1, planned: 5 })
  const [adjusted] = planGroups({ ...view, planned: withCalls(8) })
  expect(adjusted?.lines.find(({ key }) => key === 'T')).toMatchObject({ done: 1, planned: 8 })
})

test('R98 one step changes that figure and leaves all others; it never falls below nothing', () => {
  const [contacts, stages] = planGroups(view)
  const call = contacts?.lines.find(({ key }) => key === 'T')
  expect(call?.with(6)).toMatchObject({ contacts: { T: 6, M: 0 }, looks: 2 })
  expect(call?.with(-1)).toMatchObject({ contacts: { T: 0 } })
  expect(call?.with(10_000)).toMatchObject({ contacts: { T: 9999 } })
  expect(contacts?.lines.find(({ key }) => key === 'looks')?.with(3)).toMatchObject({
    looks: 3,
    contacts: { T: 5 },
  })
  const approval = stages?.lines.find(({ key }) => key === 'approval')
  expect(approval?.with(2)).toMatchObject({ stages: { approval: 2, disbursement: 0 }, looks: 2 })
})

test('lines without a figure show only while the plan is adjusted', () => {
  const [contacts] = planGroups(view)
  expect(shownLines(contacts?.lines ?? [], false).map(({ key }) => key)).toEqual(['T', 'looks'])
  expect(shownLines(contacts?.lines ?? [], true)).toHaveLength(6)
})

test.each([
  [0, 0, 0],
  [2, 0, 1],
  [1, 4, 0.25],
  [9, 4, 1],
])('done %i of %i planned fills %d of the bar', (done, planned, share) => {
  expect(shareOf({ done, planned })).toBe(share)
})

const MONDAY = day('2026-11-23')
test.each([
  [true, null, false, '你调整过的计划。', '1 / 5'],
  [false, MONDAY, false, '11月23日按到期的客户排的，排好不再变。', '1 / 5'],
  [false, MONDAY, true, '11月23日按到期的客户排的，排好不再变。', '1 / 5'],
  [false, null, false, '按到期的客户排出来的。', '1 / 5'],
  [false, null, true, '过去没有排过计划。', '1'],
])('R97 adjusted %s, kept on %s, past %s: %s %s', (isAdjusted, proposedOn, isPast, note, figure) => {
  const of = { planned: isAdjusted ? withCalls(5) : null, proposedOn }
  expect(planNote(of, isPast)).toBe(note)
  expect(figureOf({ done: 1, planned: 5 }, of, isPast)).toBe(figure)
})

test('R97 what nobody planned is not held against a plan of nothing', () => {
  expect(figureOf({ done: 2, planned: 0 }, { planned: null, proposedOn: MONDAY }, false)).toBe('2')
})
