import { isLoss } from './customer-worth'
import type { Day } from './day'
import { addToMonth, type Month, monthOf } from './month'
import { headOf, pareto } from './pareto'

/** A quarter: `2026Q4`. */
export type Quarter = `${number}Q${1 | 2 | 3 | 4}`

/** The quarter of a day: `quarterOf('2026-11-23') === '2026Q4'`. */
export const quarterOf = (of: Day): Quarter =>
  `${Number(of.slice(0, 4))}Q${Math.ceil(Number(of.slice(5, 7)) / 3) as 1 | 2 | 3 | 4}`

/** Why a customer is looked at in the quarterly review (R61): it carries the book, costs more than it brings, or sleeps. */
export type ReviewReason = 'carrier' | 'loss' | 'dormant'
/** What is decided of it: as it is, more of us, fewer costs, or less service, which the lead has to approve (R55). */
export const REVIEW_DECISIONS = ['keep', 'deepen', 'trim', 'lower'] as const
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number]

/** As much of a customer's figures as a review is made of; of the last twelve months, `lifetimeFen` of all of them. */
export type Reviewed = {
  readonly id: string
  readonly incomeFen: number
  readonly costFen: number
  readonly lifetimeFen: number
  readonly hasDealings: boolean
  readonly lastIncomeMonth: Month | null
}

const DORMANT_MONTHS = 6
const MOST_OF_EACH = 10

/** As much of a customer as says whether it sleeps. */
export type Sleeping = Pick<Reviewed, 'id' | 'lastIncomeMonth' | 'lifetimeFen'>

/** R62 asleep with depth left: brought something once and more than nothing in all, and nothing for half a year. */
const isDormant = ({ lastIncomeMonth, lifetimeFen }: Sleeping, today: Day): boolean =>
  lastIncomeMonth !== null &&
  lifetimeFen > 0 &&
  lastIncomeMonth < addToMonth(monthOf(today), 1 - DORMANT_MONTHS)

/** R62 who sleeps with depth left, those who left most in the bank first. */
export const dormantOf = <T extends Sleeping>(book: readonly T[], today: Day): T[] =>
  book
    .filter(one => isDormant(one, today))
    .sort((a, b) => b.lifetimeFen - a.lifetimeFen || (a.id < b.id ? -1 : 1))

/**
 * R61, R62 whom to decide about this quarter, each once, at most ten of a kind: the dearest losses, the twentieth that carries the
 * book by income, then who sleeps with the most left.
 */
export const reviewList = (
  book: readonly Reviewed[],
  today: Day,
): { readonly id: string; readonly reason: ReviewReason }[] => {
  const rows = pareto(book.filter(({ incomeFen }) => incomeFen > 0))
  const carriers = rows.slice(0, headOf(rows, 0.05).customers).map(({ id }) => id)
  const by = (of: (one: Reviewed) => number) => (a: Reviewed, b: Reviewed) =>
    of(a) - of(b) || (a.id < b.id ? -1 : 1)
  const losses = book.filter(isLoss).sort(by(one => one.incomeFen - one.costFen))
  const dormant = dormantOf(book, today)
  const taken = new Set<string>()
  const take = (ids: readonly string[], reason: ReviewReason) =>
    ids
      .filter(id => !taken.has(id))
      .slice(0, MOST_OF_EACH)
      .map(id => {
        taken.add(id)
        return { id, reason }
      })
  return [
    ...take(
      losses.map(({ id }) => id),
      'loss',
    ),
    ...take(carriers, 'carrier'),
    ...take(
      dormant.map(({ id }) => id),
      'dormant',
    ),
  ]
}
