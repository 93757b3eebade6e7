import { day } from './day'
import type { Month } from './month'
import { quarterOf, type Reviewed, reviewList } from './value-review'

const TODAY = day('2026-11-23')
const one = (id: string, more: Partial<Reviewed> = {}): Reviewed => ({
  id,
  incomeFen: 100,
  costFen: 10,
  lifetimeFen: 1000,
  hasDealings: true,
  lastIncomeMonth: '2026-11' as Month,
  ...more,
})

test.each([
  ['2026-01-01', '2026Q1'],
  ['2026-03-31', '2026Q1'],
  ['2026-04-01', '2026Q2'],
  ['2026-11-23', '2026Q4'],
])('%s lies in %s', (on, quarter) => {
  expect(quarterOf(day(on))).toBe(quarter)
})

test('R61 a review begins with losses, goes on with who carries the book, and ends with who sleeps', () => {
  const book = [
    one('big', { incomeFen: 9000 }),
    one('small'),
    one('loss', { costFen: 500 }),
    one('worse', { costFen: 900 }),
    one('asleep', { incomeFen: 0, costFen: 0, lastIncomeMonth: '2026-05' as Month }),
    one('new', { incomeFen: 0, costFen: 50, hasDealings: false, lastIncomeMonth: null, lifetimeFen: -50 }),
  ]
  expect(reviewList(book, TODAY)).toEqual([
    { id: 'worse', reason: 'loss' },
    { id: 'loss', reason: 'loss' },
    { id: 'big', reason: 'carrier' },
    { id: 'asleep', reason: 'dormant' },
  ])
})

test.each([
  ['2026-05', true],
  ['2026-06', false],
])('R62 whose last income was in %s is asleep in November: %s', (month, sleeps) => {
  const sleeper = one('asleep', { incomeFen: 0, costFen: 0, lastIncomeMonth: month as Month })
  expect(reviewList([sleeper], TODAY).length === 1).toBe(sleeps)
})

test('R61 nobody stands in the list twice, and no kind more than ten times', () => {
  const losses = Array.from({ length: 30 }, (_, i) =>
    one(`l${i}`, { incomeFen: 9000 + i, costFen: 20_000 + i }),
  )
  const list = reviewList(losses, TODAY)
  expect(list.filter(({ reason }) => reason === 'loss')).toHaveLength(10)
  expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
})

test('R61 the order is the same whatever the book’s order was', () => {
  const book = Array.from({ length: 12 }, (_, i) => one(`c${i}`, { costFen: 200 }))
  expect(reviewList([...book].reverse(), TODAY)).toEqual(reviewList(book, TODAY))
})
