import type * as z from 'zod'
import type { Context } from '#cloud/context'
import type { Handlers } from '#cloud/serve'
import { coveredOwners } from '#cloud/session'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { ownCustomersById } from '#cloud/store/customers'
import type { DealingDoc } from '#cloud/store/dealing-doc'
import { runningDealings } from '#cloud/store/dealings'
import type { loan as contract } from '@/contract/loan'
import { addMonths, type Day, day, dayNumber } from '@/domain/day'
import { gradeOf } from '@/domain/grade'

type Calendar = z.input<(typeof contract)['loan.calendar']['output']>
type Maturity = Calendar['passed'][number]
type Ending = { readonly dealing: DealingDoc; readonly on: Day; readonly what: Maturity['what'] }

const MONTHS = 12

/** What ends: the loan itself, and the credit line where that ends on another day. */
const endingsOf = (dealing: DealingDoc, until: Day): Ending[] => {
  const { maturesOn, creditUntil } = dealing
  const ends: { on: Day | null; what: Maturity['what'] }[] = [
    { on: maturesOn, what: 'loan' },
    { on: creditUntil === maturesOn ? null : creditUntil, what: 'credit' },
  ]
  return ends.flatMap(({ on, what }) => (on !== null && on <= until ? [{ dealing, on, what }] : []))
}

const rowOf = (ctx: Context, { dealing, on, what }: Ending, customer: CustomerDoc): Maturity => ({
  dealingId: dealing.id,
  customerId: customer._id,
  name: customer.name,
  grade: gradeOf(customer.journal.needs, customer.journal.standing, dayNumber(ctx.today)),
  product: dealing.product,
  amountFen: dealing.amountFen,
  on,
  what,
  isInArrears: dealing.isInArrears,
  hasRenewal: dealing.renewalNeedId !== null,
})

/** R125 「到期日历」: own customers only, also of the colleague whose leave is covered (R102). */
export const maturities: Pick<Handlers<typeof contract>, 'loan.calendar'> = {
  'loan.calendar': async ctx => {
    const owners = [ctx.staff._id, ...coveredOwners(ctx.staff, ctx.today)]
    const until = addMonths(ctx.today, MONTHS)
    const endings = (await runningDealings(owners)).flatMap(dealing => endingsOf(dealing, until))
    const ids = [...new Set(endings.map(({ dealing }) => dealing.customerId))]
    const customers = new Map((await ownCustomersById(ctx, ids)).map(doc => [doc._id, doc]))
    const rows = endings
      .flatMap(ending => {
        const customer = customers.get(ending.dealing.customerId)
        return customer && !customer.isArchived ? [rowOf(ctx, ending, customer)] : []
      })
      .sort((a, b) => (a.on + a.dealingId < b.on + b.dealingId ? -1 : 1))
    const first = day(`${ctx.today.slice(0, 7)}-01`)
    const ahead = rows.filter(row => row.on >= ctx.today)
    return {
      today: ctx.today,
      // A credit line that has ended is no debt.
      passed: rows.filter(row => row.on < ctx.today && row.what === 'loan'),
      months: Array.from({ length: MONTHS + 1 }, (_, i) => addMonths(first, i)).map(from => ({
        from,
        rows: ahead.filter(row => row.on.slice(0, 7) === from.slice(0, 7)),
      })),
    }
  },
}
