import type * as z from 'zod'
import type { Context } from '#cloud/context'
import type { dealingView } from '@/contract/loan'
import { addDays } from '@/domain/day'
import type { Dealing } from '@/domain/dealing'
import { isOverdueLoan, isRenewalDue, loanTasks } from '@/domain/loan-calendar'
import { nextRepayment } from '@/domain/repayment-days'

/** A loan as the customer's page shows it, with what it asks for next. */
export const dealingViewOf = (ctx: Context, dealing: Dealing): z.input<typeof dealingView> => {
  const { id, product, amountFen, disbursedOn, repay, maturesOn, creditUntil } = dealing
  const { status, settledOn, isInArrears } = dealing
  return {
    ...{ id, product, amountFen, disbursedOn, repay, maturesOn, creditUntil, status, settledOn, isInArrears },
    isOverdue: isOverdueLoan(dealing, ctx.today),
    nextRepaymentOn: status === 'running' ? nextRepayment(dealing, addDays(ctx.today, -1)) : null,
    isRenewalDue: isRenewalDue(dealing, ctx.today),
    tasks: loanTasks(dealing, ctx.settings.loans),
  }
}
