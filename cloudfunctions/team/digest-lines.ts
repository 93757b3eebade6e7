import { type DayCountDoc, dayCountsOf } from '#cloud/store/day-counts'
import { isAwayOn, type StaffDoc, staffOf } from '#cloud/store/staff'
import { stockOfMany } from '#cloud/store/stock-of-many'
import { type Counts, sumOf } from '@/domain/counts'
import type { Day } from '@/domain/day'
import { addStock, type DigestTotals, type Line, lineOf, NO_STOCK, type Stock } from '@/domain/digest'

export type OfficerLine = {
  readonly staffId: string
  readonly name: string
  readonly line: Line
  readonly stock: Stock
  /** Still in the team and selling; else what is left of who was. */
  readonly isHere: boolean
  /** On leave on the last of the days: what is low has its reason (R102). */
  readonly isAway: boolean
}

const countsOf = (docs: readonly DayCountDoc[], staffId: string): Counts =>
  sumOf(docs.filter(doc => doc.staffId === staffId).map(({ counts }) => counts))

const isSeller = ({ role, status }: StaffDoc): boolean =>
  status === 'active' && (role === 'officer' || role === 'lead')

/**
 * A team's lines and totals: its people, the counters of the days and the books by index, three requests. What somebody
 * did who has moved on since is in the totals; whose book is not empty has a line until it is.
 */
export const linesOf = async (
  teamId: string,
  from: Day,
  to: Day,
  today: Day,
): Promise<{ officers: OfficerLine[]; totals: DigestTotals }> => {
  const [staff, days] = await Promise.all([staffOf(teamId), dayCountsOf({ teamId }, from, to)])
  const stocks = await stockOfMany(
    staff.map(({ _id }) => _id),
    today,
    from,
  )
  // What is due is as of now: of a span that is over nobody knows any more how much of it was done.
  const done = (line: Line): Line => (to === today ? line : { ...line, done: null })
  const officers = staff
    .map(one => {
      const stock = stocks.get(one._id) ?? NO_STOCK
      const line = done(lineOf(countsOf(days, one._id), stock))
      return {
        staffId: one._id,
        name: one.name,
        line,
        stock,
        isHere: isSeller(one),
        isAway: isAwayOn(one, to),
      }
    })
    .filter(({ isHere, line }) => isHere || line.customers > 0)
    .sort((a, b) => (a.staffId < b.staffId ? -1 : 1))
  const counts = sumOf(days.map(one => one.counts))
  const stock = [...stocks.values()].reduce(addStock, NO_STOCK)
  return { officers, totals: { line: done(lineOf(counts, stock)), counts, stock } }
}
