import * as fc from 'fast-check'
import { declineOf, type Period } from './decline'
import { addToMonth, type Month } from './month'

const LAST = '2026-10' as Month
const periods = (...amounts: number[]): Period[] =>
  amounts.map((amount, i) => ({ month: addToMonth(LAST, i + 1 - amounts.length), amount }))

test.each([
  ['three falls', [900, 800, 700, 600], 'falling'],
  ['three falls, the last to nothing', [3, 2, 1, 0], 'falling'],
  ['two falls', [700, 800, 700, 600], null],
  ['three equal, then one fen less than half', [900, 900, 900, 449], 'half'],
  ['exactly half of the mean', [900, 900, 900, 450], null],
  ['half of the mean of three unequal ones (600)', [300, 900, 600, 299], 'half'],
  ['what always grew', [100, 200, 300, 400], null],
  ['what was never anything', [0, 0, 0, 0], null],
  ['an annual fee, a month later', [0, 0, 7200, 0], null],
  ['three months only', [900, 600, 300], null],
  ['the older months are of no account', [1, 9, 9, 9, 9, 9], null],
] as const)('R68 %s: %j rings %s', (_, amounts, why) => {
  expect(declineOf(periods(...amounts))?.why ?? null).toBe(why)
})

test('R68 every alarm is explained by its three periods and the one in which it rings', () => {
  const amount = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 1_000_000 }))
  fc.assert(
    fc.property(fc.array(amount, { minLength: 0, maxLength: 9 }), amounts => {
      const decline = declineOf(periods(...amounts))
      if (decline === null) return
      const [a, b, c, last] = decline.periods.map(period => period.amount) as [number, number, number, number]
      expect(decline.periods.map(({ month }) => month)).toEqual(['2026-07', '2026-08', '2026-09', '2026-10'])
      expect([a, b, c, last]).toEqual(amounts.slice(-4))
      const explained = decline.why === 'falling' ? a > b && b > c && c > last : last * 6 < a + b + c
      expect(explained).toBe(true)
    }),
    { numRuns: 500 },
  )
})

/** Months of which many fall, stand still or hardly move, and some hold nothing. */
const amounts = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 6 }),
    fc.integer({ min: 96, max: 100 }),
    fc.integer({ min: 0, max: 1_000_000 }),
  ),
  { minLength: 4, maxLength: 9 },
)

test('R68 an alarm needs nothing but its evidence: of its periods alone it rings again, the same', () => {
  let rung = 0
  fc.assert(
    fc.property(amounts, all => {
      const decline = declineOf(periods(...all))
      if (decline === null) return
      rung++
      expect(declineOf(decline.periods)).toEqual(decline)
    }),
    { numRuns: 1000 },
  )
  expect(rung).toBeGreaterThan(50)
})

test('R68 where none rings there are neither three falls in a row nor less than half of a mean of three months with something', () => {
  let silent = 0
  fc.assert(
    fc.property(amounts, all => {
      if (declineOf(periods(...all)) !== null) return
      silent++
      const [a = 0, b = 0, c = 0, last = 0] = all.slice(-4)
      const isSeries = a > 0 && b > 0 && c > 0
      expect(isSeries && a > b && b > c && c > last).toBe(false)
      // Whole numbers: less than half of the mean of three is less than a sixth of their sum.
      expect(isSeries && last * 6 < a + b + c).toBe(false)
    }),
    { numRuns: 1000 },
  )
  expect(silent).toBeGreaterThan(50)
})
