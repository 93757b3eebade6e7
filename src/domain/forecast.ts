import { type Day, dayNumber } from './day'
import { type Gradable, type Grade, gradeOfNeed } from './grade'

/** Needs that may close: an E or D has none to expect. */
export const CLOSING_GRADES = ['A', 'B', 'C'] as const satisfies readonly Grade[]
export type ClosingGrade = (typeof CLOSING_GRADES)[number]

/** Needs open when a week or month began, by their grade then, and how many of them were paid out in it. */
export type Trials = Readonly<Record<ClosingGrade, { readonly n: number; readonly closed: number }>>
export type OpenNeeds = Readonly<Record<ClosingGrade, number>>

/** With less than this behind it nothing is forecast: it says so instead. */
export const FEWEST_PERIODS = 3
export const FEWEST_TRIALS = 20
const NOMINAL = 0.9

/** How much all rates swing together from period to period (a quota, a season), as a variance, before anything is known. */
const USUAL_SWING = 0.05
/** The weight of that, in periods; and the least swing there is. */
const USUAL_WEIGHT = 4
const LEAST_SWING = 0.004

type Rates = Readonly<Record<ClosingGrade, { readonly rate: number; readonly n: number }>>

const sumOver = (of: (grade: ClosingGrade) => number): number =>
  CLOSING_GRADES.reduce((sum, grade) => sum + of(grade), 0)
const totalOf = (past: readonly Trials[], of: (one: Trials) => number): number =>
  past.reduce((sum, one) => sum + of(one), 0)

const ratesOf = (past: readonly Trials[]): Rates =>
  Object.fromEntries(
    CLOSING_GRADES.map(grade => {
      const n = totalOf(past, one => one[grade].n)
      return [grade, { rate: (totalOf(past, one => one[grade].closed) + 0.5) / (n + 1), n }]
    }),
  ) as Rates

/** What the past scattered more than chance alone explains, weighed with what is usual. */
const swingOf = (past: readonly Trials[], rates: Rates): number => {
  const expected = (one: Trials) => sumOver(grade => one[grade].n * rates[grade].rate)
  const surplus = totalOf(past, one => {
    const chance = sumOver(grade => one[grade].n * rates[grade].rate * (1 - rates[grade].rate))
    return (sumOver(grade => one[grade].closed) - expected(one)) ** 2 - chance
  })
  // Rates that were taken from the same periods lie closer to them than to the next one.
  const fit = past.length / (past.length - 1)
  const seen = Math.max(0, (fit * surplus) / totalOf(past, one => expected(one) ** 2))
  const weighed = (past.length * seen + USUAL_WEIGHT * USUAL_SWING) / (past.length + USUAL_WEIGHT)
  return Math.max(LEAST_SWING, weighed)
}

/** The chances of 0, 1, … m closings: beta-binomial, by its recurrence in logarithms, which no number of needs exhausts. */
const chancesOf = (m: number, a: number, b: number): number[] => {
  const logs = [0]
  for (let k = 0; k < m; k++) {
    const step = ((m - k) * (a + k)) / ((k + 1) * (b + m - k - 1))
    logs.push((logs[k] ?? 0) + Math.log(step))
  }
  const most = logs.reduce((x, y) => Math.max(x, y))
  const weights = logs.map(log => Math.exp(log - most))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map(weight => weight / all)
}

/**
 * The chances of each number of closings: chance itself, the swing that all grades share, and the doubt about rates and
 * swing that a short past leaves, laid into one beta-binomial of that mean and variance.
 */
const closingChances = (past: readonly Trials[], open: OpenNeeds): number[] => {
  const all = sumOver(grade => open[grade])
  if (all === 0) return [1]
  const rates = ratesOf(past)
  const mean = sumOver(grade => open[grade] * rates[grade].rate)
  const own = (grade: ClosingGrade) => rates[grade].rate * (1 - rates[grade].rate)
  const chance = sumOver(grade => open[grade] * own(grade))
  const doubt = sumOver(grade => (open[grade] ** 2 * own(grade)) / (rates[grade].n + 2))
  const variance = chance + doubt + swingOf(past, rates) * mean ** 2 * (1 + 1 / past.length)
  const rate = mean / all
  const alike = (variance / (all * rate * (1 - rate)) - 1) / Math.max(1, all - 1)
  const weight = 1 / Math.min(0.9, Math.max(1e-6, alike)) - 1
  return chancesOf(all, rate * weight, (1 - rate) * weight)
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

/** R99 whether a team's past is long enough to be asked. */
export const isPastEnough = (past: readonly Trials[]): boolean =>
  past.length >= FEWEST_PERIODS &&
  past.reduce((sum, one) => sum + CLOSING_GRADES.reduce((all, grade) => all + one[grade].n, 0), 0) >=
    FEWEST_TRIALS

/**
 * R99 how many of the open needs will be paid out in a period, nine times in ten, from the team's own past periods of that
 * length by grade; the less past there is, the wider. Null with too little: five periods in which 4 of 20 A closed each
 * make about 4 of 20, `{ low: 1, likely: 4, high: 8 }`.
 */
export const closingsRange = (past: readonly Trials[], open: OpenNeeds): Range | null => {
  if (!isPastEnough(past)) return null
  const chances = closingChances(past, open)
  const tail = (1 - NOMINAL) / 2
  return { low: quantile(chances, tail), likely: quantile(chances, 0.5), high: quantile(chances, 1 - tail) }
}

/** The range in words, 「预计放款 1-8 笔，多半 4 笔」, or that there is too little past. */
export const closingsWords = (range: Range | null, periods: number, unit: '周' | '个月'): string => {
  if (range === null) return `只有 ${periods} ${unit}的记录，还不够预测放款`
  const { low, likely, high } = range
  return low === high ? `预计放款 ${likely} 笔` : `预计放款 ${low}-${high} 笔，多半 ${likely} 笔`
}
