import { DECLINE_MEASURES, type Decline, type DeclineMeasure, declineOf, type Period } from './decline'
import type { LedgerLine } from './ledger'
import { addToMonth, type Month, monthsTo } from './month'

/** Up to which month the bank's file tells of each measure in a book; null: of none that is near enough. */
export type Reach = Readonly<Record<DeclineMeasure, Month | null>>
export const NO_REACH: Reach = { balance: null, fee: null, service: null }
export type Watched = Decline & { readonly measure: DeclineMeasure; readonly month: Month }
type Line = Pick<LedgerLine, 'month' | 'kind' | 'amountFen' | 'product'>

const PERIODS = 4

/**
 * Whether a line falls as a loan is repaid: its product was lent, or names a loan (「贷款代扣」), or is a balance that does
 * not say of what while something was lent (the bank's 「贷款余额」 reads like any other). What falls by plan is no news.
 */
const isOfLoan = ({ kind, product }: Line, lent: ReadonlySet<string>, hasLoans: boolean): boolean =>
  product === null ? kind === 'balance' && hasLoans : lent.has(product) || product.includes('贷')

/** The lines of a measure that say whether somebody deals with us as before; a loan's interest is never among them. */
const watchedLines = (lines: readonly Line[], measure: DeclineMeasure, hasLoans: boolean): Line[] => {
  const granted = lines.filter(({ kind }) => kind === 'granted')
  const lent = new Set(granted.flatMap(({ product }) => product ?? []))
  return lines.filter(line => line.kind === measure && !isOfLoan(line, lent, hasLoans || granted.length > 0))
}

const amountOf = (lines: readonly Line[], measure: DeclineMeasure): number =>
  measure === 'service'
    ? new Set(lines.map(({ product }) => product)).size
    : lines.reduce((sum, { amountFen }) => sum + amountFen, 0)

/** The four months up to one; months without a line are nought. */
export const seriesOf = (
  lines: readonly Line[],
  measure: DeclineMeasure,
  last: Month,
  hasLoans: boolean,
): Period[] => {
  const watched = watchedLines(lines, measure, hasLoans)
  return monthsTo(last, PERIODS).map(month => ({
    month,
    amount: amountOf(
      watched.filter(line => line.month === month),
      measure,
    ),
  }))
}

/** R68 the first measure of a customer that rings, as far as the bank's file tells; null: none. */
export const declineIn = (lines: readonly Line[], reach: Reach, hasLoans: boolean): Watched | null => {
  for (const measure of DECLINE_MEASURES) {
    const month = reach[measure]
    const decline = month && declineOf(seriesOf(lines, measure, month, hasLoans))
    if (month && decline) return { ...decline, measure, month }
  }
  return null
}

/**
 * Whether the next month may ring although no line comes: something of a measure stands in the month reached, or it is
 * not known yet how far the file reaches.
 */
export const isWatched = (lines: readonly Line[], reach: Reach, hasLoans: boolean): boolean =>
  DECLINE_MEASURES.some(measure => {
    const month = reach[measure]
    return month === null
      ? watchedLines(lines, measure, hasLoans).length > 0
      : (seriesOf(lines, measure, month, hasLoans).at(-1)?.amount ?? 0) > 0
  })

/** How many lines of a measure a book has in a month. */
export type LineCount = { readonly measure: DeclineMeasure; readonly month: Month; readonly lines: number }

/**
 * The last of the two months before this one whose file has come: it has half as many lines as the month before at
 * least. A file of three customers, or none, would else let the whole book ring.
 */
export const reachOf = (counts: readonly LineCount[], now: Month): Reach => {
  const linesIn = (measure: DeclineMeasure, month: Month): number =>
    counts.find(one => one.measure === measure && one.month === month)?.lines ?? 0
  const lastOf = (measure: DeclineMeasure): Month | null =>
    [addToMonth(now, -1), addToMonth(now, -2)].find(month => {
      const is = linesIn(measure, month)
      return is > 0 && is * 2 >= linesIn(measure, addToMonth(month, -1))
    }) ?? null
  return { balance: lastOf('balance'), fee: lastOf('fee'), service: lastOf('service') }
}

/** The reach in a word, by which figures of an older one are told: `'2026-10/2026-10/'`. */
export const reachKey = (reach: Reach): string =>
  DECLINE_MEASURES.map(measure => reach[measure] ?? '').join('/')

/** Whether a fall of this month is another alarm than the last one: none of its periods lies before that one rang. */
export const isAnother = ({ periods }: Decline, lastMonth: Month): boolean =>
  (periods[0]?.month ?? lastMonth) >= lastMonth
