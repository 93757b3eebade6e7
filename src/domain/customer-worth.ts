import { type Day, daysBetween } from './day'
import { directCostOf, type Parts } from './value'

/** R52-R55 what a customer's cost is made of, the largest first; nothing where it costs nothing. */
export type CostPart = 'minutes' | 'fundingCost' | 'expense' | 'badDebt' | 'litigation'

const COST_KINDS = ['fundingCost', 'expense', 'badDebt', 'litigation'] as const

/** The parts of a cost by what it was spent on: what the ledger does not name is the officer's time. */
export const costParts = (
  parts: Parts,
  costFen: number,
): { readonly part: CostPart; readonly fen: number }[] =>
  [
    { part: 'minutes' as CostPart, fen: costFen - directCostOf(parts) },
    ...COST_KINDS.map(part => ({ part: part as CostPart, fen: parts[part] ?? 0 })),
  ]
    .filter(({ fen }) => fen > 0)
    .sort((a, b) => b.fen - a.fen || (a.part < b.part ? -1 : 1))

/**
 * R52-R55 whether a customer costs more than it brings; who has never had a loan is no loss but somebody to be won
 * (R23, R24: before that it is cost only).
 */
export const isLoss = ({
  incomeFen,
  costFen,
  hasDealings,
}: {
  readonly incomeFen: number
  readonly costFen: number
  readonly hasDealings: boolean
}): boolean => hasDealings && costFen > incomeFen

/** R58 three measures of a relation: how long, how much of us is used, what a dealing leaves (null where none was made). */
export type Measures = {
  readonly months: number
  readonly services: number
  readonly perDealingFen: number | null
}

/** `threeMeasures({ firstOn: '2025-11-23', … }, '2026-11-23')` has been with us for 12 months. */
export const threeMeasures = (
  {
    firstOn,
    services,
    dealingsCount,
    marginFen,
  }: {
    readonly firstOn: Day | null
    readonly services: number
    readonly dealingsCount: number
    readonly marginFen: number
  },
  today: Day,
): Measures => ({
  months: firstOn === null ? 0 : Math.max(0, Math.floor(daysBetween(firstOn, today) / 30.4375)),
  services,
  perDealingFen: dealingsCount === 0 ? null : Math.round(marginFen / dealingsCount),
})

/** An open need as far as it says what may come of it. */
export type OpenNeed = { readonly amountFen: number; readonly isFar: boolean }

/**
 * R48 lifetime margin: what has come so far, and what open needs may add. Each yuan lent is taken to leave what it has
 * left so far, by this customer or else by the book; the low end counts needs that are at 审批 or beyond, the high end
 * every one. Null where nothing was ever lent, so that nothing is known.
 */
export const lifetimeMargin = (
  marginFen: number,
  needs: readonly OpenNeed[],
  past: { readonly marginFen: number; readonly grantedFen: number },
): { readonly toDateFen: number; readonly low: number; readonly high: number } | null => {
  if (past.grantedFen <= 0) return null
  const perFen = Math.max(0, past.marginFen / past.grantedFen)
  const of = (some: readonly OpenNeed[]): number =>
    Math.round(some.reduce((sum, { amountFen }) => sum + amountFen, 0) * perFen)
  return { toDateFen: marginFen, low: of(needs.filter(({ isFar }) => isFar)), high: of(needs) }
}
