import {
  bookValue,
  curveWords,
  decidedWords,
  lifetimeWords,
  percentText,
  rowsFor,
  sinceWords,
  termsOf,
} from './value-words'

const row = (id: string, incomeFen: number, costFen: number, hasDealings = true) => ({
  id: `cus_${id}`,
  name: id,
  incomeFen,
  costFen,
  share: 0,
  hasDealings,
})

test('R50, R51 the curve in a sentence names both lines', () => {
  const heads = [
    { part: 0.05, customers: 3, share: 0.413 },
    { part: 0.2, customers: 12, share: 0.8 },
  ]
  expect(curveWords({ heads, bearers: 60 })).toBe(
    '前 20%（12 位）带来 80% 的收入，其中前 5%（3 位）带来 41%。',
  )
  expect(curveWords({ heads, bearers: 0 })).toBe('这段时间还没有收入。')
})

test.each([
  [0, '0%'],
  [0.004, '不到 1%'],
  [0.125, '13%'],
  [1, '100%'],
])('a share of %d is %s', (share, words) => {
  expect(percentText(share)).toBe(words)
})

test('each figure opens its customers, the largest first; R23 who was only wooed is no loss', () => {
  const rows = [row('a', 100, 900), row('b', 500, 0), row('c', 0, 300, false)]
  const ids = (figure: Parameters<typeof rowsFor>[1]) => rowsFor(rows, figure).map(({ name }) => name)
  expect(ids('income')).toEqual(['b', 'a'])
  expect(ids('cost')).toEqual(['a', 'c'])
  expect(ids('margin')).toEqual(['b', 'c', 'a'])
  expect(ids('loss')).toEqual(['a'])
  expect(ids('head')).toEqual(['b', 'a'])
  expect(bookValue({ ...row('b', 500, 0), share: 5 / 6 }, 'head')).toBe('83%')
})

test('R52 a cost opens into its terms, with the minutes that it took', () => {
  const sums = { incomeFen: 0, costFen: 150_000, minutes: 75, parts: { badDebt: 100_000, expense: 35_000 } }
  expect(termsOf(sums, 'cost')).toEqual([
    ['坏账', '1,000 元'],
    ['费用支出', '350 元'],
    ['服务用时', '150 元（75 分钟）'],
  ])
})

test.each([
  [0, '不到一个月'],
  [5, '5 个月'],
  [24, '2 年'],
  [27, '2 年 3 个月'],
])('%i months are %s', (months, words) => {
  expect(sinceWords(months)).toBe(words)
})

test('R48 what may come is a range, or is not guessed at', () => {
  expect(lifetimeWords({ lifetime: null })).toBe('账上还没有放过款，估不出来。')
  expect(lifetimeWords({ lifetime: { low: 100_000, high: 200_000 } })).toBe(
    '在谈的需求可能再带来 1,000 元 到 2,000 元。',
  )
})

test('R55 what the lead said to less service is told', () => {
  const decided = { decision: 'lower', reason: '亏', state: 'refused', answer: '先谈价' } as const
  expect(decidedWords({ decided })).toBe('降低服务，主管不同意：先谈价')
})
