import { addDays, addMonths, type Day } from '@/domain/day'
import type { Repayment } from '@/domain/dealing'
import type { BerkaLoan } from './berka'
import { productOf } from './products'
import type { DemoDealing } from './record'

const standing = (loan: BerkaLoan, maturesOn: Day, today: Day): DemoDealing['status'] => {
  if (loan.status === 'B' || loan.status === 'D') return 'arrears'
  return loan.status === 'A' && maturesOn <= today ? 'finished' : 'running'
}

const DATES = [10, 15, 20, 21, 25] as const

/** The file has monthly instalments and no day; firms with a credit line pay back by the quarter. */
const repayment = (loan: BerkaLoan, kind: 'person' | 'firm'): Repayment =>
  kind === 'firm' && loan.id % 3 === 0
    ? { every: 'quarter', date: 20 }
    : { every: 'month', date: DATES[loan.id % DATES.length] ?? 20 }

/** Business loans are drawn under a line, which ends with the loan or some weeks later. */
const creditUntil = (loan: BerkaLoan, product: string, maturesOn: Day): Day | null =>
  /经营贷|流水贷/.test(product) ? addDays(maturesOn, (loan.id % 4) * 15) : null

/**
 * A loan already granted. The file says how each stood a year later: one that was paid off by then (A) still runs
 * today if its term has not ended; unpaid at the end (B) and in debt (D) are in arrears.
 */
export const dealing = (
  loan: BerkaLoan,
  kind: 'person' | 'firm',
  grantedOn: Day,
  today: Day,
): DemoDealing => {
  const maturesOn = addMonths(grantedOn, loan.months)
  const product = productOf(kind, loan.amount, loan.months)
  return {
    id: `dea_${String(loan.id).padStart(5, '0')}`,
    product,
    amountFen: loan.amount * 100,
    termMonths: loan.months,
    monthlyFen: Math.round(loan.payment * 100),
    grantedOn,
    maturesOn,
    repay: repayment(loan, kind),
    creditUntil: creditUntil(loan, product, maturesOn),
    behindDays: loan.id % 9 === 0 ? 8 : 0,
    status: standing(loan, maturesOn, today),
  }
}
