import type { Day } from '@/domain/day'
import { askedFacts, decisionFacts, givenFacts } from './card-facts'
import { type CardView, cardNote, isAnswered, isWaiting, listNote, openedWords } from './card-words'
import { purposeOf } from './purpose-of'
import { pickedOf } from './use-picked'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

const TODAY = '2026-11-23' as Day
const NOTHING = { ticks: {}, pickedId: null, needs: null, answer: null, rating: null, referrals: 0 }
const card: CardView = {
  id: 'crd_1',
  purpose: 'service',
  asked: { purpose: 'service', note: '' },
  given: NOTHING,
  madeOn: TODAY,
  lastsTo: '2026-12-23' as Day,
  state: 'open',
  opened: 'never',
  hasDigits: false,
  openedAt: null,
}

test.each([
  ['open', 'never', false, '今天做的 · 还没有人打开 · 用到 12月23日'],
  ['open', 'proposed', true, '今天做的 · 有人打开过，电话后四位对得上 · 用到 12月23日'],
  ['expired', 'proposed', false, '今天做的 · 有人打开过，电话后四位还没对上 · 12月23日到期了'],
  ['revoked', 'confirmed', true, '今天做的 · 本人打开过 · 已收回'],
] as const)('a card that is %s and opened by %s (%s) says so', (state, opened, hasDigits, words) => {
  expect(cardNote({ ...card, state, opened, hasDigits }, TODAY)).toBe(words)
})

test('right digits add to what is said of somebody proposed, and confirm nobody', () => {
  const opened = { ...card, opened: 'proposed', hasDigits: true } as const
  expect(openedWords(opened)).toContain('对得上')
  expect(isWaiting(opened)).toBe(true)
  expect(isWaiting({ ...opened, opened: 'confirmed' })).toBe(false)
  expect(isWaiting({ ...opened, state: 'revoked' })).toBe(false)
})

test('the customer’s page counts open cards, and who waits for an answer while nobody is confirmed', () => {
  const waiting = { ...card, opened: 'proposed' } as const
  const known = { how: 'officer', on: TODAY } as const
  expect(listNote({ cards: [], identity: null })).toBe('发一张，客户点开就能办事')
  expect(listNote({ cards: [card, waiting], identity: null })).toBe('2 张在用，1 张等你确认是不是本人')
  expect(listNote({ cards: [card, waiting], identity: known })).toBe('2 张在用')
  expect(listNote({ cards: [{ ...card, state: 'expired' }], identity: null })).toBe('没有在用的')
})

test.each<[string, Partial<CardView['given']>, boolean]>([
  ['nothing', {}, false],
  ['our own tick', { ticks: { itm_1: { byOfficer: TODAY, byCustomer: null } } }, false],
  ['the customer’s tick', { ticks: { itm_1: { byOfficer: null, byCustomer: TODAY } } }, true],
  ['an hour', { pickedId: 'itm_1' }, true],
  ['a friend', { referrals: 1 }, true],
])('%s is an answer: %s', (_what, given, isIt) => {
  expect(isAnswered({ given: { ...NOTHING, ...given } })).toBe(isIt)
})

test('R89 「不太对」 is said with the customer’s own words, R94 a rating with its words', () => {
  const given = {
    ...NOTHING,
    answer: { isRight: false, text: '我要 30 万', at: 1 },
    rating: { score: 5, words: '很快', at: 1 },
  }
  expect(givenFacts({ given }, TODAY)).toEqual([
    ['客户说', '不太对：我要 30 万'],
    ['评分', '5 分：很快'],
  ])
})

test('R38 贷款需求表 as filled in, and what was left empty', () => {
  const needs = { use: '进货', amountFen: 30_000_000, wantedOn: null, repayFrom: '货款', worries: '' }
  expect(givenFacts({ given: { ...NOTHING, needs } }, TODAY)).toEqual([
    ['用途', '进货'],
    ['金额', '30 万'],
    ['想用的日子', '没写'],
    ['拿什么还', '货款'],
    ['担心', '没写'],
  ])
})

test('R107 decisions say who does what by when', () => {
  const decisions = [
    { what: '出具方案', who: 'bank', by: '2026-11-30' },
    { what: '带执照', who: 'customer', by: null },
  ] as const
  expect(decisionFacts(decisions)).toEqual([
    ['1. 我们', '出具方案', '11月30日前'],
    ['2. 客户', '带执照'],
  ])
})

test('the picked hour is the card’s slot of that id, with what it is about', () => {
  const slots = [
    { id: 'itm_1', on: '2026-11-25' as Day, at: '10:00' },
    { id: 'itm_2', on: '2026-11-26' as Day, at: '15:00' },
  ]
  const asked = {
    purpose: 'appointment',
    about: '看店',
    agenda: [],
    place: '您那里',
    slots,
    meetingId: null,
  } as const
  const of = (pickedId: string | null) =>
    pickedOf({ asked: { ...asked, agenda: [] }, given: { ...NOTHING, pickedId } })
  expect(of('itm_2')).toMatchObject({ on: '2026-11-26', at: '15:00', about: '看店' })
  expect(of(null)).toBeNull()
  expect(pickedOf(card)).toBeNull()
  expect(askedFacts({ asked: { ...asked, agenda: [] } }, TODAY)).toContainEqual([
    '时间',
    '后天 10:00、周四 15:00',
  ])
})

test.each([
  ['materials', 'materials'],
  ['nonsense', 'service'],
  [undefined, 'service'],
])('a path’s purpose %s opens %s', (text, purpose) => {
  expect(purposeOf(text)).toBe(purpose)
})
