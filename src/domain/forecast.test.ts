import { closingsRange, closingsWords, type OpenNeeds, type Trials } from './forecast'

/** Numbers from 0 to 1 that repeat with the seed. */
const chances = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
type Rates = { readonly A: number; readonly B: number; readonly C: number }
type World = {
  readonly title: string
  readonly periods: number
  readonly sizes: OpenNeeds
  readonly rates: Rates
  readonly swing: number
}

const drawn = (chance: () => number, n: number, rate: number): number => {
  let closed = 0
  for (let i = 0; i < n; i++) if (chance() < rate) closed += 1
  return closed
}
/** One period: all rates swing together, as with a quota or a season. */
const period = (chance: () => number, { sizes, rates, swing }: World): Trials => {
  const factor = 1 + swing * (2 * chance() - 1)
  const of = (grade: 'A' | 'B' | 'C') => ({
    n: sizes[grade],
    closed: drawn(chance, sizes[grade], Math.min(1, rates[grade] * factor)),
  })
  return { A: of('A'), B: of('B'), C: of('C') }
}

const usual = { A: 0.4, B: 0.1, C: 0.03 }
const WORLDS: World[] = [
  { title: 'a young team', periods: 3, sizes: { A: 6, B: 8, C: 10 }, rates: usual, swing: 0 },
  { title: 'half a year', periods: 6, sizes: { A: 15, B: 20, C: 20 }, rates: usual, swing: 0 },
  { title: 'two years', periods: 24, sizes: { A: 30, B: 40, C: 40 }, rates: usual, swing: 0 },
  {
    title: 'few closings',
    periods: 8,
    sizes: { A: 10, B: 10, C: 10 },
    rates: { A: 0.05, B: 0.02, C: 0 },
    swing: 0,
  },
  {
    title: 'nearly all close',
    periods: 8,
    sizes: { A: 12, B: 5, C: 5 },
    rates: { A: 0.95, B: 0.5, C: 0.2 },
    swing: 0,
  },
  {
    title: 'months that swing by a third',
    periods: 8,
    sizes: { A: 20, B: 25, C: 25 },
    rates: usual,
    swing: 0.33,
  },
  { title: 'big months that swing', periods: 12, sizes: { A: 60, B: 80, C: 90 }, rates: usual, swing: 0.4 },
]

const ROUNDS = 1000

test.each(WORLDS)('R99 the range holds at least 85 % of what comes, of nominal 90 %: $title', world => {
  const chance = chances(20_261_123)
  let held = 0
  for (let round = 0; round < ROUNDS; round++) {
    const past = Array.from({ length: world.periods }, () => period(chance, world))
    const range = closingsRange(past, world.sizes)
    const next = period(chance, world)
    const closed = next.A.closed + next.B.closed + next.C.closed
    if (range && closed >= range.low && closed <= range.high) held += 1
  }
  expect(held / ROUNDS).toBeGreaterThanOrEqual(0.85)
})

test('R99 a range is of use: with two years behind it, it is narrower than a third of the open needs', () => {
  const chance = chances(7)
  const world = WORLDS[2] as World
  const past = Array.from({ length: 24 }, () => period(chance, world))
  const range = closingsRange(past, world.sizes)
  expect((range?.high ?? 999) - (range?.low ?? 0)).toBeLessThan(110 / 3)
})

const same = (n: number, closed: number): Trials => ({
  A: { n, closed },
  B: { n: 0, closed: 0 },
  C: { n: 0, closed: 0 },
})
const open = { A: 20, B: 0, C: 0 }

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

test('R99 with too little past there is no range, and it says so', () => {
  expect(closingsRange([], open)).toBeNull()
  expect(closingsRange([same(50, 9), same(50, 9)], open)).toBeNull()
  expect(closingsRange([same(3, 1), same(3, 1), same(3, 1)], open)).toBeNull()
  expect(closingsWords(null, 2, '个月')).toBe('只有 2 个月的记录，还不够预测放款')
  expect(closingsWords({ low: 1, likely: 4, high: 8 }, 5, '周')).toBe('预计放款 1-8 笔，多半 4 笔')
})

test('nothing open closes nothing', () => {
  expect(closingsRange([same(20, 8), same(20, 8), same(20, 8)], { A: 0, B: 0, C: 0 })).toEqual({
    low: 0,
    likely: 0,
    high: 0,
  })
})
