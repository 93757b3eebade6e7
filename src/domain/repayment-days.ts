import { addDays, addMonths, type Day, day, daysBetween } from './day'
import type { Dealing, Repayment } from './dealing'

type Repaid = Pick<Dealing, 'disbursedOn' | 'repay' | 'maturesOn'>

const firstOfMonth = (of: Day): Day => day(`${of.slice(0, 7)}-01`)

/** A date within the month that begins on `first`, the last day of a shorter one: 31 in February is the 28th or 29th. */
const dateIn = (first: Day, date: number): Day =>
  addDays(first, Math.min(date, daysBetween(first, addMonths(first, 1))) - 1)

const isRepaidIn = (first: Day, every: Repayment['every']): boolean =>
  every === 'month' || Number(first.slice(5, 7)) % 3 === 0

/** The first day after another on which instalments are due by the plan, whether or not the loan still runs. */
const nextByPlan = (repay: Repayment, after: Day): Day | null => {
  if (repay.every === 'maturity') return null
  for (let first = firstOfMonth(after); ; first = addMonths(first, 1)) {
    const on = dateIn(first, repay.date)
    if (isRepaidIn(first, repay.every) && on > after) return on
  }
}

/**
 * R125 the first repayment day after another: after the disbursement, by the plan, and at last the maturity itself.
 * Monthly on the 31st, after 2026-01-31: 2026-02-28. Null when none is left or nobody entered the days.
 */
export const nextRepayment = ({ disbursedOn, repay, maturesOn }: Repaid, after: Day): Day | null => {
  if (repay === null) return null
  const from = after > disbursedOn ? after : disbursedOn
  const planned = nextByPlan(repay, from)
  if (maturesOn === null) return planned
  if (maturesOn <= from) return null
  return planned !== null && planned < maturesOn ? planned : maturesOn
}
