import fc from 'fast-check'
import { comparedWords, FEWEST, rateRange, rateRangeWords } from './rate-range'

test.each([
  // Computed by hand from Wilson's formula with z = 1.959964.
  [25, 100, 0.1755, 0.343],
  [0, 20, 0, 0.1611],
  [20, 20, 0.8389, 1],
  [3, 150, 0.0068, 0.0571],
])('R67 %i of %i respond: the range is %d to %d', (hits, of, low, high) => {
  const range = rateRange(hits, of)
  expect(range?.low).toBeCloseTo(low, 4)
  expect(range?.high).toBeCloseTo(high, 4)
})

test('R67 fewer than twenty say nothing', () => {
  expect(rateRange(5, 19)).toBeNull()
  expect(rateRangeWords(null)).toBe('联系满 20 位才说得准')
  expect(comparedWords(null, { low: 0, high: 1 })).toBe('人数太少，还说不准')
})

test('R67 the range holds the share itself, within 0 and 1, and narrows with more answers', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: FEWEST, max: 5000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (of, part) => {
        const hits = Math.round(of * part)
        const range = rateRange(hits, of)
        const more = rateRange(hits * 4, of * 4)
        if (range === null || more === null) throw new Error('there are enough')
        expect(range.low).toBeGreaterThanOrEqual(0)
        expect(range.high).toBeLessThanOrEqual(1)
        expect(range.low).toBeLessThanOrEqual(hits / of + 1e-12)
        expect(range.high).toBeGreaterThanOrEqual(hits / of - 1e-12)
        expect(more.high - more.low).toBeLessThan(range.high - range.low)
      },
    ),
  )
})

test.each([
  [25, 100, 3, 100, '挑出来的回应更多'],
  [3, 100, 25, 100, '挑出来的反而更少'],
  [25, 100, 20, 100, '两组差别还说不准'],
])('R67 %i of %i against %i of %i: %s', (a, of, b, among, words) => {
  expect(comparedWords(rateRange(a, of), rateRange(b, among))).toBe(words)
})
