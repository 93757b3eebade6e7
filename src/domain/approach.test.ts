import { type Approach, approachWords, wayTo } from './approach'
import { day, startOf } from './day'

const today = day('2026-11-23')
const clock = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return startOf(today) + (hours * 60 + minutes) * 60_000
}
const now = clock('10:00')
const LOAN = {
  product: '经营贷',
  amountFen: 50_000_000,
  demand: 'clear',
  expectedOn: day('2026-12-20'),
  waitingFor: null,
} as const
const asked: Approach = {
  today,
  now,
  grade: 'A',
  refusesContact: false,
  isDuty: false,
  why: 'A 级，5 天没看了',
  step: null,
  before: null,
  way: 'T',
  at: now,
  need: LOAN,
  fitting: null,
}

test.each<[string, Partial<Approach>, string]>([
  [
    'whom, when, how and about what',
    {},
    'A 级，5 天没看了。现在就可以打电话，先谈经营贷 50 万，12月20日要用。',
  ],
  [
    'the hour is the guard’s',
    { at: clock('18:00') },
    'A 级，5 天没看了。今天 18:00 后打电话，先谈经营贷 50 万，12月20日要用。',
  ],
  [
    'not before it is wanted',
    { before: day('2026-12-03'), need: null, why: '' },
    '12月3日前打电话，问问近况和打算。',
  ],
  [
    'a product that fits says by what',
    { fitting: { title: '惠农贷', why: ['标签 种植', '年营业额100以上'] } },
    'A 级，5 天没看了。现在就可以打电话，先谈经营贷 50 万，12月20日要用，顺便说说惠农贷（标签 种植、年营业额100以上）。',
  ],
  [
    'what the customer waits for comes first',
    { need: { ...LOAN, waitingFor: '审批' }, way: 'W' },
    'A 级，5 天没看了。现在就可以发微信，先说经营贷的进展（等审批）。',
  ],
  [
    'what was agreed goes before all else',
    { step: { on: day('2026-11-26'), at: '10:30', what: '上门' }, refusesContact: true },
    '约好周四 10:30 上门，先谈经营贷 50 万，12月20日要用。',
  ],
  [
    'who refuses contact is not contacted',
    { refusesContact: true },
    '客户只愿意自己来找：不去联系，来的时候好好接。',
  ],
  ['R12 an E is a look at the record', { grade: 'E', need: null }, 'E 级，一年看一次记录就好，不做营销。'],
  [
    'R125 a duty of the loan holds for E and for who refuses contact',
    { grade: 'E', refusesContact: true, isDuty: true, why: '经营贷 12月1日还款', need: null },
    '经营贷 12月1日还款。现在就可以打电话，问问近况和打算。',
  ],
  ['no way is left', { way: null }, '客户没有留下可以联系的办法：见到时先问怎么联系合适。'],
])('R56, R88 %s', (_fact, more, words) => {
  expect(approachWords({ ...asked, ...more })).toBe(words)
})

test.each([
  ['the phone', {}, [], true, 'T'],
  ['in writing where that is liked', { prefersWriting: true }, [], true, 'W'],
  ['never what was refused', {}, ['T'], true, 'W'],
  ['another way after three unanswered calls', { missedInRow: 3 }, [], true, 'W'],
  ['the phone again where all else is refused', { missedInRow: 3 }, ['W', 'M', 'S', 'E'], true, 'T'],
  ['no call without a number', {}, ['W'], false, 'M'],
  ['none', {}, ['W', 'M', 'E'], false, null],
] as const)('R88 the way: %s', (_fact, journal, refusedChannels, hasPhone, way) => {
  const liked = { prefersWriting: false, missedInRow: 0, ...journal }
  expect(wayTo(liked, { refusedChannels: [...refusedChannels] }, hasPhone)).toBe(way)
})
