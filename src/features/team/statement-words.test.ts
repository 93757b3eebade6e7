import { amountWords, hasNumbers, linesOfSide, monthsOf, type StatementLine } from './statement-words'

const line = (more: Partial<StatementLine>): StatementLine => ({
  key: 'reached.T',
  side: 'process',
  label: '电话联系',
  n: 0,
  amountFen: null,
  months: Array.from({ length: 12 }, () => 0),
  ...more,
})
const disbursed = line({ key: 'closed.disbursed', side: 'result', label: '已放款', amountFen: 0 })

test('R100 each side shows what has a number; 已放款 stands even at none', () => {
  const called = line({ n: 3 })
  const lines = [
    called,
    line({ key: 'attempts' }),
    disbursed,
    line({ key: 'closed.elsewhere', side: 'result' }),
  ]
  expect(linesOfSide(lines, 'process')).toEqual([called])
  expect(linesOfSide(lines, 'result')).toEqual([disbursed])
  expect([hasNumbers(lines), hasNumbers([disbursed])]).toEqual([true, false])
})

test('R100 a number opens by month, the empty ones left out', () => {
  const months = [0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0]
  expect(monthsOf({ months })).toEqual([
    { month: 2, n: 2 },
    { month: 11, n: 5 },
  ])
})

test.each([
  [null, null],
  [0, null],
  [120_000_000, '120 万'],
])('an amount of %p fen is shown as %p', (amountFen, words) => {
  expect(amountWords({ amountFen })).toBe(words)
})
