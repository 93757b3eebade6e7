import { day } from '@/domain/day'
import { LOAN_RULES, loanTasks } from '@/domain/loan-calendar'
import { workCalendar } from '@/domain/workday'
import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'
import { type DealingDoc, dealingDocId } from '../../cloudfunctions/_lib/store/dealing-doc'
import { storedFields } from '../../cloudfunctions/_lib/store/derive-customer'
import { type Branch, insert } from './branch'
import { inDays, TODAY } from './customers'

/** A running loan of a customer: paid out 100 days ago, paid back on the 30th, matures in 300 days. */
export const loanDoc = (
  customer: Pick<CustomerDoc, '_id' | 'ownerId'>,
  id = 'it',
  more: Partial<DealingDoc> = {},
): DealingDoc => ({
  _id: dealingDocId(customer._id, `dea_${id}`),
  customerId: customer._id,
  ownerId: customer.ownerId,
  id: `dea_${id}`,
  product: '经营贷',
  amountFen: 50_000_000,
  disbursedOn: inDays(-100),
  repay: { every: 'month', date: 30 },
  maturesOn: inDays(300),
  creditUntil: null,
  status: 'running',
  settledOn: null,
  isInArrears: false,
  trackedFrom: TODAY,
  done: { use: day('2026-09-01') },
  renewalNeedId: null,
  ...more,
})

/** A customer as its loans make it, with what is stored beside. */
export const withLoans = (doc: CustomerDoc, ...loans: readonly DealingDoc[]): CustomerDoc => {
  const made = {
    ...doc,
    dealings: {
      count: loans.length,
      firstOn: loans.map(loan => loan.disbursedOn).sort()[0] ?? null,
      running: loans.filter(loan => loan.status === 'running').length,
    },
    journal: { ...doc.journal, tasks: loans.flatMap(loan => loanTasks(loan, LOAN_RULES)) },
  }
  return { ...made, ...storedFields(made, TODAY, { calendar: workCalendar() }) }
}

export const plantLoans = (branch: Branch, ...loans: readonly DealingDoc[]): void =>
  insert(branch, 'dealings', loans)
