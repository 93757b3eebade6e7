import { addMonths, type Day } from '@/domain/day'
import type { BerkaLoan } from './berka'
import { productOf } from './products'
import type { DemoDealing } from './record'

const standing = (loan: BerkaLoan, maturesOn: Day, today: Day): DemoDealing['status'] => {
  if (loan.status === 'B' || loan.status === 'D') return 'arrears'
  return loan.status === 'A' && maturesOn <= today ? 'finished' : 'running'
}

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
  return {
    id: `dea_${String(loan.id).padStart(5, '0')}`,
    product: productOf(kind, loan.amount, loan.months),
    amountFen: loan.amount * 100,
    termMonths: loan.months,
    monthlyFen: Math.round(loan.payment * 100),
    grantedOn,
    maturesOn,
    status: standing(loan, maturesOn, today),
  }
}
