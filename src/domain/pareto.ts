/** Somebody of the book, and the income of a period in fen. */
export type Bearer = { readonly id: string; readonly incomeFen: number }
export type ParetoRow = Bearer & {
  /** 0 to 1: of the book's whole income; who brought less than nothing bears none of it. */
  readonly share: number
  /** The shares of this one and all before it. */
  readonly cumulative: number
}

const borne = ({ incomeFen }: Bearer): number => Math.max(0, incomeFen)

/**
 * R49 the book by income, the largest first, equal ones by id, so that the order is the same whatever it was before.
 * Shares add up to one; where nothing came in, each is nought.
 */
export const pareto = (bearers: readonly Bearer[]): ParetoRow[] => {
  const sorted = [...bearers].sort(
    (a, b) => b.incomeFen - a.incomeFen || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
  const total = sorted.reduce((sum, one) => sum + borne(one), 0)
  let before = 0
  return sorted.map(({ id, incomeFen }) => {
    before += borne({ id, incomeFen })
    return {
      id,
      incomeFen,
      share: total === 0 ? 0 : borne({ id, incomeFen }) / total,
      cumulative: total === 0 ? 0 : before / total,
    }
  })
}

/** R50, R51 the lines at which the curve is read. */
export const HEADS = [0.05, 0.2] as const
export type Head = (typeof HEADS)[number]

/**
 * How many customers the first part of the book is, rounded up, and what they bear:
 * of 11 customers the first fifth is 3.
 */
export const headOf = (
  rows: readonly ParetoRow[],
  part: Head,
): { readonly customers: number; readonly share: number } => {
  // In whole hundredths: 0.2 × 15 is 3.0000000000000004 by binary fractions.
  const customers = Math.ceil((rows.length * Math.round(part * 100)) / 100)
  return { customers, share: rows[customers - 1]?.cumulative ?? 0 }
}

/** So many points of the curve, evenly over the customers, the first and the last among them; each (x, y) from 0 to 1. */
export const curveOf = (
  rows: readonly ParetoRow[],
  points: number,
): { readonly x: number; readonly y: number }[] => {
  const steps = Math.min(points, rows.length)
  const at = (i: number): { x: number; y: number } => {
    const customers = Math.round((rows.length * i) / steps)
    return { x: customers / rows.length, y: rows[customers - 1]?.cumulative ?? 0 }
  }
  return rows.length === 0 ? [] : [{ x: 0, y: 0 }, ...Array.from({ length: steps }, (_, i) => at(i + 1))]
}
