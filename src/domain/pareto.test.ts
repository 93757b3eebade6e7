import fc from 'fast-check'
import { type Bearer, curveOf, HEADS, headOf, pareto } from './pareto'

const bearer = fc.record({
  id: fc.string({ minLength: 1, maxLength: 6 }),
  incomeFen: fc.integer({ min: -1_000_000, max: 1_000_000_000 }),
})
/** Many of whom bring the same. */
const ties = fc.uniqueArray(
  fc.record({ id: fc.string({ minLength: 1, maxLength: 6 }), incomeFen: fc.integer({ min: -1, max: 3 }) }),
  { selector: ({ id }) => id, maxLength: 60 },
)
/** A book and the same in any order. */
const shuffled = (bearers: Bearer[]) =>
  fc.tuple(
    fc.constant(bearers),
    fc.shuffledSubarray(bearers, { minLength: bearers.length, maxLength: bearers.length }),
  )
const book = fc.uniqueArray(bearer, { selector: ({ id }) => id, maxLength: 60 })

test('R49 the shares of a book add up to one, or to nothing where nothing came in', () => {
  fc.assert(
    fc.property(book, bearers => {
      const sum = pareto(bearers).reduce((all, { share }) => all + share, 0)
      expect(sum).toBeCloseTo(bearers.some(({ incomeFen }) => incomeFen > 0) ? 1 : 0, 9)
    }),
  )
})

test('R49 the order is the same whatever the rows’ order was, and nobody is lost', () => {
  fc.assert(
    fc.property(ties.chain(shuffled), ([bearers, permuted]) => {
      const rows = pareto(bearers)
      expect(pareto(permuted)).toEqual(rows)
      expect(rows.map(({ id }) => id).sort()).toEqual(bearers.map(({ id }) => id).sort())
      for (const [i, { id, incomeFen }] of rows.entries()) {
        const next = rows[i + 1]
        if (next === undefined) continue
        expect(incomeFen > next.incomeFen || (incomeFen === next.incomeFen && id < next.id)).toBe(true)
      }
    }),
  )
})

test('R49 the curve never falls and ends at the whole', () => {
  fc.assert(
    fc.property(book, bearers => {
      const rows = pareto(bearers)
      const cumulative = rows.map(row => row.cumulative)
      expect([...cumulative].sort((a, b) => a - b)).toEqual(cumulative)
      const curve = curveOf(rows, 20)
      if (rows.some(({ share }) => share > 0)) expect(curve.at(-1)).toEqual({ x: 1, y: 1 })
      expect(curve.length).toBeLessThanOrEqual(21)
    }),
  )
})

test('R50, R51 each line bears what the shares of its first customers add up to, and the fifth no less than the twentieth', () => {
  fc.assert(
    fc.property(book, bearers => {
      const rows = pareto(bearers)
      const [twentieth, fifth] = HEADS.map(part => headOf(rows, part))
      for (const head of [twentieth, fifth]) {
        const sum = rows.slice(0, head?.customers).reduce((all, { share }) => all + share, 0)
        expect(head?.share).toBeCloseTo(sum, 9)
      }
      expect(fifth?.share).toBeGreaterThanOrEqual(twentieth?.share ?? Number.NaN)
    }),
  )
})

test('equal incomes stand by id', () => {
  const rows = pareto(['c', 'a', 'b'].map(id => ({ id, incomeFen: 5 })))
  expect(rows.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

test.each([
  // 10 customers: 50, then nine times 5 and ⁵⁄₉ … by hand: 80 of 100 with the first two.
  [[60, 20, 5, 5, 2, 2, 2, 2, 1, 1], 0.2, 2, 0.8],
  [[60, 20, 5, 5, 2, 2, 2, 2, 1, 1], 0.05, 1, 0.6],
  [[10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 0], 0.2, 3, 0.3],
  [Array.from({ length: 15 }, () => 1), 0.2, 3, 0.2],
  [[-5, 5], 0.2, 1, 1],
  [[], 0.2, 0, 0],
  [[0, 0], 0.05, 1, 0],
] as const)(
  'R50, R51 of incomes %j the first %d is %i customers with a share of %d',
  (incomes, part, customers, share) => {
    const rows = pareto(incomes.map((incomeFen, i) => ({ id: String(i).padStart(2, '0'), incomeFen })))
    const head = headOf(rows, part)
    expect(head.customers).toBe(customers)
    expect(head.share).toBeCloseTo(share, 12)
  },
)

test('R50, R51 the lines are a twentieth and a fifth', () => {
  expect(HEADS).toEqual([0.05, 0.2])
})
