import { day } from '@/domain/day'
import { endWords, type Maturities, type Maturity, monthTitle, summaryWords } from './maturity-words'

const TODAY = day('2026-11-23')
const end = (on: string, more: Partial<Maturity> = {}): Maturity => ({
  dealingId: 'dea_1',
  customerId: 'cus_1',
  name: '张三',
  grade: 'D',
  product: '经营贷',
  amountFen: 100,
  on: day(on),
  what: 'loan',
  isInArrears: false,
  hasRenewal: false,
  ...more,
})

test.each([
  ['2026-11-23', 'loan', '今天到期'],
  ['2026-12-13', 'loan', '12月13日到期，还有 20 天'],
  ['2026-12-13', 'credit', '12月13日授信到期，还有 20 天'],
  ['2027-01-22', 'loan', '1月22日到期，还有 60 天'],
  ['2027-01-23', 'loan', '1月23日到期'],
  ['2026-11-20', 'loan', '11月20日到期'],
  ['2024-08-16', 'loan', '2024年8月16日到期'],
] as const)('%s %s is said as %s', (on, what, words) =>
  expect(endWords(end(on, { what }), TODAY)).toBe(words),
)

test('a month of another year names it', () => {
  expect([monthTitle(day('2026-12-01'), TODAY), monthTitle(day('2027-01-01'), TODAY)]).toEqual([
    '12月',
    '2027年1月',
  ])
})

test('R125 the sentence counts what ends, and what is near without a renewal', () => {
  const of = (...rows: Maturity[]): Maturities => ({
    today: TODAY,
    passed: [],
    months: [{ from: TODAY, rows }],
  })
  expect(summaryWords(of(end('2027-06-01')))).toBe('往后一年有 1 笔到期')
  expect(
    summaryWords(of(end('2026-12-01'), end('2026-12-02', { hasRenewal: true }), end('2027-06-01'))),
  ).toBe('往后一年有 3 笔到期，1 笔在 60 天内还没开续贷')
  expect(summaryWords(of(end('2026-12-01', { isInArrears: true })))).toBe('往后一年有 1 笔到期')
})
