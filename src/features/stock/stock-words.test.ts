import { day } from '@/domain/day'
import { movesWords, partsOf, rowWords, type StockShown, sinceWords, stockSentence } from './stock-words'

const none = { start: 0, end: 0, came: 0, left: 0, roseIn: 0, fellIn: 0, roseOut: 0, fellOut: 0 }
const shown = (more: Partial<StockShown> = {}): StockShown => ({
  today: day('2026-11-25'),
  from: day('2026-11-23'),
  to: day('2026-11-29'),
  since: day('2026-11-23'),
  grades: [
    { key: 'A', ...none, start: 1, end: 2, roseIn: 1 },
    { key: 'B', ...none, start: 3, end: 1, left: 1, roseOut: 1 },
  ],
  stages: [],
  asked: 0,
  ...more,
})

test('R46 the book in a sentence says how many and what moved', () => {
  expect(stockSentence(shown())).toBe('共 3 位：A 级 2，B 级 1。新进 0，离开 1，升级 1，降级 0。')
  expect(stockSentence(shown({ since: null }))).toBe('共 3 位：A 级 2，B 级 1。')
})

test('R46 what is nought is not said; both ends always are', () => {
  expect(movesWords('A', { ...none, came: 2, fellOut: 1 })).toBe('新进 2 · 降走 1')
  expect(movesWords('stable', { ...none, fellIn: 2 })).toBe('进来 2')
  expect(movesWords('A', none)).toBe('没有变动')
  expect(partsOf('A', none).map(({ text }) => text)).toEqual(['现有 0', '期初 0'])
})

test('R46 what is compared with what: from the first list to today, or to the end of what is over', () => {
  expect(sinceWords(shown())).toMatch(/^从 .+ 到今天$/)
  expect(sinceWords(shown({ since: day('2026-11-24') }))).toMatch(/到今天，名单从这天才有$/)
  expect(sinceWords(shown({ today: day('2026-12-10') }))).toMatch(/^从 .+ 到 .+29日$/)
  expect(sinceWords(shown({ since: null }))).toBe('这一期还没有期初的名单，下周一起就能比。')
})

test('R46 a customer’s way is told from where to where', () => {
  const row = { id: 'cus_a', name: '甲', grade: 'A', stage: 'forming', isArchived: false } as const
  expect(rowWords({ ...row, was: { grade: 'C', stage: 'observe' } })).toBe('C 级 · 观察期 → A 级 · 形成期')
  expect(rowWords({ ...row, was: null })).toBe('A 级 · 形成期')
  expect(rowWords({ ...row, was: { grade: 'A', stage: 'forming' }, isArchived: true })).toBe(
    '已归档，A 级 · 形成期',
  )
})
