import { closingsRange, type Trials } from './forecast'

const same = (n: number, closed: number): Trials => ({
  A: { n, closed },
  B: { n: 0, closed: 0 },
  C: { n: 0, closed: 0 },
  others: 0,
  officers: 1,
})
const open = { A: 20, B: 0, C: 0, officers: 1 }

test('R99 the range widens with little data', () => {
  const width = (periods: number) => {
    const range = closingsRange(
      Array.from({ length: periods }, () => same(20, 8)),
      open,
    )
    return (range?.high ?? 0) - (range?.low ?? 0)
  }
  expect(width(3)).toBeGreaterThan(width(12))
  expect(width(12)).toBeGreaterThanOrEqual(width(60))
})

test('R99 with too little past there is no range: one period, or fewer than twenty needs', () => {
  expect(closingsRange([], open)).toBeNull()
  expect(closingsRange([same(50, 9)], open)).toBeNull()
  expect(closingsRange([same(6, 1), same(6, 1), same(6, 1)], open)).toBeNull()
  expect(closingsRange([same(10, 1), same(10, 1)], open)).not.toBeNull()
})

test('R99 what no open need tells yet is expected as well, by colleague', () => {
  const past = Array.from({ length: 12 }, () => ({ ...same(20, 0), others: 6, officers: 2 }))
  const likely = (officers: number) => closingsRange(past, { A: 0, B: 0, C: 0, officers })?.likely
  expect(likely(2)).toBe(6)
  expect(likely(4)).toBe(12)
  expect(likely(0)).toBe(0)
})

test('R99 the range of an even past is that of chance: 40 of 100 closed, of 100 now', () => {
  const range = closingsRange(
    Array.from({ length: 200 }, () => same(100, 40)),
    { ...open, A: 100 },
  )
  // Binomial (100, 0.4): nine times in ten 32 to 48.
  expect(range?.likely).toBe(40)
  expect(Math.abs((range?.low ?? 0) - 32)).toBeLessThanOrEqual(2)
  expect(Math.abs((range?.high ?? 0) - 48)).toBeLessThanOrEqual(2)
})
