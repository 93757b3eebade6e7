import { createHash } from 'node:crypto'
import type { Context } from '#cloud/context'
import { customerIn, saveCustomer } from '#cloud/store/customers'
import type { DealingDoc } from '#cloud/store/dealing-doc'
import { dealingsOf, putDealing } from '#cloud/store/dealings'
import { newDealing } from '#cloud/store/loan-days'
import { transact } from '#cloud/store/transact'
import { withDealings } from '#cloud/store/with-dealings'
import type { Day } from '@/domain/day'
import { MAX_DEALINGS } from '@/domain/dealing'
import { lineKey } from '@/domain/ledger'
import type { LedgerRow } from './ledger-batches'

type Granted = { readonly row: LedgerRow; readonly on: Day; readonly maturesOn: Day }

/** A loan that still runs: paid out on a day, with a maturity that has not passed. What is over stays in the ledger alone. */
const runningLoans = (ctx: Context, rows: readonly LedgerRow[]): Granted[] =>
  rows.flatMap(row => {
    const { kind, on, maturesOn } = row.record
    return kind === 'granted' && on !== null && maturesOn !== null && maturesOn >= ctx.today
      ? [{ row, on, maturesOn }]
      : []
  })

const loanIdOf = ({ record }: LedgerRow): string =>
  `dea_${createHash('sha256').update(lineKey(record)).digest('hex').slice(0, 20)}`

/** The loan that is meant: the one this row made, or one that an officer has entered by hand. */
const isMeant = (known: DealingDoc, { row, on }: Granted): boolean =>
  known.id === loanIdOf(row) || (known.disbursedOn === on && known.amountFen === row.record.amountFen)

const placed = (
  ctx: Context,
  customer: { readonly _id: string; readonly ownerId: string },
  known: readonly DealingDoc[],
  granted: Granted,
): DealingDoc | null => {
  const same = known.find(one => isMeant(one, granted))
  const { on: disbursedOn, maturesOn, row } = granted
  if (same !== undefined) {
    const isNews = same.status === 'running' && same.maturesOn !== maturesOn
    return isNews ? { ...same, maturesOn } : null
  }
  if (known.length >= MAX_DEALINGS) return null
  const { product, amountFen } = row.record
  return newDealing(ctx, customer, {
    id: loanIdOf(row),
    product: product ?? '贷款',
    amountFen,
    disbursedOn,
    maturesOn,
    creditUntil: null,
    repay: null,
  })
}

/** R125 the running loans of a file become the customer's loans, or bring their maturity up to date; each once. */
const fillOne = async (ctx: Context, customerId: string, loans: readonly Granted[]): Promise<number> => {
  const before = await dealingsOf(customerId)
  return transact(async t => {
    const customer = await customerIn(t, customerId)
    if (customer === null) return 0
    let after: readonly DealingDoc[] = before
    let written = 0
    for (const loan of loans) {
      const doc = placed(ctx, customer, after, loan)
      if (doc === null) continue
      await putDealing(t, doc)
      after = [...after.filter(one => one._id !== doc._id), doc]
      written += 1
    }
    if (written > 0) await saveCustomer(ctx, t, withDealings(ctx, customer, before, after))
    return written
  })
}

/** The loans of a batch, customer by customer; answers how many came in or changed. */
export const fillLoans = async (ctx: Context, rows: readonly LedgerRow[]): Promise<number> => {
  const byCustomer = new Map<string, Granted[]>()
  for (const loan of runningLoans(ctx, rows))
    byCustomer.set(loan.row.customerId, [...(byCustomer.get(loan.row.customerId) ?? []), loan])
  let written = 0
  for (const [customerId, loans] of byCustomer) written += await fillOne(ctx, customerId, loans)
  return written
}
