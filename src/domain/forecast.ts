import { type Day, dayNumber } from './day'
import { type Gradable, type Grade, gradeOfNeed } from './grade'

/** Needs that may close: an E or D has none to expect. */
export const CLOSING_GRADES = ['A', 'B', 'C'] as const satisfies readonly Grade[]
export type ClosingGrade = (typeof CLOSING_GRADES)[number]

/**
 * A past period: needs that were open when it was looked ahead to, by their grade then, how many of them were paid out in it,
 * what else was (needs opened since, or too far ahead to count), and how many colleagues that was.
 */
export type Trials = Readonly<Record<ClosingGrade, { readonly n: number; readonly closed: number }>> & {
  readonly others: number
  readonly officers: number
}
export type OpenNeeds = Readonly<Record<ClosingGrade, number>> & { readonly officers: number }

/** With less than this behind it nothing is forecast: it says so instead. */
export const FEWEST_PERIODS = 2
export const FEWEST_TRIALS = 20
const NOMINAL = 0.9

/** How much all rates swing together from period to period (a quota, a season), as a variance, before anything is known. */
const USUAL_SWING = 0.05
/** The weight of that, in periods; and the least swing there is. */
const USUAL_WEIGHT = 4
const LEAST_SWING = 0.004

type Rates = Readonly<Record<ClosingGrade, { readonly rate: number; readonly n: number }>> & {
  /** Of what no open need tells yet, by colleague and period. */
  readonly others: number
  readonly officers: number
}

const sumOver = (of: (grade: ClosingGrade) => number): number =>
  CLOSING_GRADES.reduce((sum, grade) => sum + of(grade), 0)
const totalOf = (past: readonly Trials[], of: (one: Trials) => number): number =>
  past.reduce((sum, one) => sum + of(one), 0)

const ratesOf = (past: readonly Trials[]): Rates => {
  const of = (grade: ClosingGrade) => {
    const n = totalOf(past, one => one[grade].n)
    return { rate: (totalOf(past, one => one[grade].closed) + 0.5) / (n + 1), n }
  }
  const officers = Math.max(
    1,
    totalOf(past, one => one.officers),
  )
  const others = (totalOf(past, one => one.others) + 0.5) / officers
  return { A: of('A'), B: of('B'), C: of('C'), others, officers }
}

/** What the past scattered more than chance alone explains, weighed with what is usual. */
const swingOf = (past: readonly Trials[], rates: Rates): number => {
  const expected = (one: Trials) =>
    sumOver(grade => one[grade].n * rates[grade].rate) + one.officers * rates.others
  const surplus = totalOf(past, one => {
    const own = sumOver(grade => one[grade].n * rates[grade].rate * (1 - rates[grade].rate))
    const chance = own + one.officers * rates.others
    return (sumOver(grade => one[grade].closed) + one.others - expected(one)) ** 2 - chance
  })
  // Rates that were taken from the same periods lie closer to them than to the next one.
  const fit = past.length / (past.length - 1)
  const seen = Math.max(0, (fit * surplus) / totalOf(past, one => expected(one) ** 2))
  const weighed = (past.length * seen + USUAL_WEIGHT * USUAL_SWING) / (past.length + USUAL_WEIGHT)
  return Math.max(LEAST_SWING, weighed)
}

/** Chances from their logarithms, which no number of needs exhausts. */
const normal = (logs: readonly number[]): number[] => {
  const most = logs.reduce((x, y) => Math.max(x, y))
  const weights = logs.map(log => Math.exp(log - most))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map(weight => weight / all)
}

/** The chances of 0, 1, … m of m needs, of that mean and variance: beta-binomial, by its recurrence. */
const chancesAmong = (m: number, mean: number, variance: number): number[] => {
  if (m === 0) return [1]
  const rate = mean / m
  const alike = (variance / (m * rate * (1 - rate)) - 1) / Math.max(1, m - 1)
  const weight = 1 / Math.min(0.9, Math.max(1e-6, alike)) - 1
  const [a, b] = [rate * weight, (1 - rate) * weight]
  const logs = [0]
  for (let k = 0; k < m; k++) {
    const step = ((m - k) * (a + k)) / ((k + 1) * (b + m - k - 1))
    logs.push((logs[k] ?? 0) + Math.log(step))
  }
  return normal(logs)
}

/** The chances of 0, 1, 2 … of what has no upper end, of that mean and variance: negative binomial, by its recurrence. */
const chancesUnbounded = (mean: number, variance: number): number[] => {
  if (mean === 0) return [1]
  const size = mean ** 2 / Math.max(1e-6, variance - mean)
  const logs = [0]
  for (let k = 0; k < mean + 12 * Math.sqrt(variance) + 5; k++) {
    const step = ((size + k) / (k + 1)) * (mean / (size + mean))
    logs.push((logs[k] ?? 0) + Math.log(step))
  }
  return normal(logs)
}

/** The chances of the sum of two. */
const together = (one: readonly number[], other: readonly number[]): number[] => {
  const sums = Array.from({ length: one.length + other.length - 1 }, () => 0)
  for (const [i, x] of one.entries())
    for (const [j, y] of other.entries()) sums[i + j] = (sums[i + j] ?? 0) + x * y
  return sums
}

/**
 * The chances of each number of closings: chance itself, the swing that all share, and the doubt about rates and swing that
 * a short past leaves, of the needs that are open and of what else comes.
 */
const closingChances = (past: readonly Trials[], open: OpenNeeds): number[] => {
  const rates = ratesOf(past)
  const swing = swingOf(past, rates) * (1 + 1 / past.length)
  const own = (grade: ClosingGrade) => rates[grade].rate * (1 - rates[grade].rate)
  const mean = sumOver(grade => open[grade] * rates[grade].rate)
  const others = open.officers * rates.others
  const chance = sumOver(grade => open[grade] * own(grade))
  const doubt = sumOver(grade => (open[grade] ** 2 * own(grade)) / (rates[grade].n + 2))
  const doubtOfOthers = (others * open.officers) / rates.officers
  const all = mean + others
  return together(
    chancesAmong(
      sumOver(grade => open[grade]),
      mean,
      chance + doubt + swing * mean * all,
    ),
    chancesUnbounded(others, others + doubtOfOthers + swing * others * all),
  )
}

/** The first number up to which so much of the chance lies. */
const quantile = (chances: readonly number[], share: number): number => {
  let sum = 0
  for (const [k, chance] of chances.entries()) {
    sum += chance
    if (sum >= share) return k
  }
  return chances.length - 1
}

export type Range = { readonly low: number; readonly likely: number; readonly high: number }

/** Needs that may close, by the grade that each has on a day if nothing is done before: `{ A: 1, B: 0, C: 0 }`. */
export const openByGrade = <N extends Gradable>(needs: readonly N[], on: Day): Record<ClosingGrade, N[]> => {
  const of = (grade: ClosingGrade) => needs.filter(need => gradeOfNeed(need, dayNumber(on)) === grade)
  return { A: of('A'), B: of('B'), C: of('C') }
}

/** R99 whether a team's past is long enough to be asked: so many periods, and so many needs told of in them. */
const isPastEnough = (past: readonly Trials[]): boolean =>
  past.length >= FEWEST_PERIODS &&
  totalOf(past, one => sumOver(grade => one[grade].n) + one.others) >= FEWEST_TRIALS

/**
 * R99 how many loans will be paid out in a period, nine times in ten, from the team's own past periods of that length; the
 * less past there is, the wider. 放款 is what `disbursedIn` (stock-take.ts) says it is. Null with too little: five periods in
 * which 4 of 20 A closed each, and nothing else, make about 4 of 20, `{ low: 1, likely: 4, high: 9 }`.
 */
export const closingsRange = (past: readonly Trials[], open: OpenNeeds): Range | null => {
  if (!isPastEnough(past)) return null
  const chances = closingChances(past, open)
  const tail = (1 - NOMINAL) / 2
  return { low: quantile(chances, tail), likely: quantile(chances, 0.5), high: quantile(chances, 1 - tail) }
}
