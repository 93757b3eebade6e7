import { broughtBy, broughtWords, byWhatCame, isToThank } from './brought'
import { day, startOf } from './day'

const at = (text: string): number => startOf(day(text)) + 3_600_000
const friend = (takenAs: string | null, on: string, referrerId = 'cus_a') => ({
  referrerId,
  takenAs,
  at: at(on),
})
const dayOrNull = (text: string | null) => (text === null ? null : day(text))
const of = (...args: Parameters<typeof broughtBy>) => broughtBy(...args).get('cus_a')

test('R87 friends who left, who were taken over and who had a first 放款 since are counted by referrer', () => {
  const cards = [
    { referrerId: 'cus_a', left: 3 },
    { referrerId: 'cus_a', left: 1 },
    { referrerId: 'cus_b', left: 2 },
  ]
  const friends = [friend('cus_1', '2026-10-01'), friend('cus_2', '2026-10-08'), friend(null, '2026-11-20')]
  const loans = new Map([
    ['cus_1', day('2026-10-01')],
    ['cus_2', null],
  ])
  expect(of(cards, friends, loans)).toEqual({ left: 4, taken: 2, paidOut: 1, lastOn: '2026-11-20' })
  expect(broughtBy(cards, friends, loans).get('cus_b')).toEqual({
    left: 2,
    taken: 0,
    paidOut: 0,
    lastOn: null,
  })
})

test('R87 who had a loan before they came was not brought; of somebody else’s customer nothing is known', () => {
  const friends = [friend('cus_1', '2026-10-02'), friend('cus_2', '2026-10-02')]
  const loans = new Map([['cus_1', day('2026-10-01')]])
  expect(of([], friends, loans)).toMatchObject({ left: 2, taken: 2, paidOut: 0 })
})

test('R87 who came by two cards of one referrer is one friend, from the first day on', () => {
  const friends = [friend('cus_1', '2026-10-09'), friend('cus_1', '2026-10-02')]
  const loans = new Map([['cus_1', day('2026-10-05')]])
  expect(of([{ referrerId: 'cus_a', left: 2 }], friends, loans)).toMatchObject({
    left: 2,
    taken: 1,
    paidOut: 1,
  })
})

test('R87 the order is by what came of it', () => {
  const one = (paidOut: number, taken: number, left: number) => ({ paidOut, taken, left, lastOn: null })
  const sorted = [one(0, 2, 9), one(1, 1, 1), one(0, 2, 10), one(0, 0, 20)].sort(byWhatCame)
  expect(sorted.map(({ left }) => left)).toEqual([1, 10, 9, 20])
})

test.each([
  [null, '2026-11-01', false],
  ['2026-11-02', null, true],
  ['2026-11-02', '2026-11-01', true],
  ['2026-11-02', '2026-11-02', false],
])('R73 a last friend on %s and a contact on %s: to be thanked %s', (lastOn, contactedOn, isOwed) => {
  expect(isToThank({ lastOn: dayOrNull(lastOn) }, dayOrNull(contactedOn))).toBe(isOwed)
})

test.each([
  [0, 0, ''],
  [3, 0, '介绍过 3 位'],
  [3, 2, '介绍过 3 位，2 位已成客户'],
])('R87 %i friends of whom %i had a loan: 「%s」', (left, paidOut, words) => {
  expect(broughtWords({ left, paidOut })).toBe(words)
})
