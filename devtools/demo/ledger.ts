import { addMonths, type Day, startOf } from '@/domain/day'
import type { LedgerLine } from '@/domain/ledger'
import { addToMonth, type Month, monthOf } from '@/domain/month'
import { type LedgerDoc, ledgerIdOf } from '../../cloudfunctions/_lib/store/ledger-doc'
import type { BerkaOrder } from './berka'
import type { DemoCustomer, DemoDealing } from './record'

/** The bank's monthly files go back so many months. */
const MONTHS = 12
/** The file knows no interest (its instalments add up to the loan): invented, by year and on what is outstanding. */
const RATE = 0.054
const FUNDING = 0.027
/** Of a loan that ended unpaid (B), so much was written off; a standing order brings two yuan a month. */
const WRITTEN_OFF = 0.1
const FEE_FEN = 200
/** The last months are in files of their own, the fee of the year before them is one line. */
const MONTHLY = 4
/** The file knows no end of a standing order: invented, one in so many was last paid two months ago. */
const ENDED_OF = 40

const SERVICE: Readonly<Record<BerkaOrder['purpose'], string>> = {
  SIPO: '代缴水电费',
  UVER: '贷款代扣',
  POJISTNE: '保险代扣',
  LEASING: '租赁代扣',
  '': '定期转账',
}

const onDay = (on: Day, more: Pick<LedgerLine, 'kind' | 'amountFen' | 'product' | 'ref'>): LedgerLine => ({
  month: monthOf(on),
  on,
  ...more,
})

/** What is outstanding before the nth instalment. */
const outstanding = ({ amountFen, monthlyFen }: DemoDealing, n: number): number =>
  Math.max(0, amountFen - monthlyFen * (n - 1))

/** The lines of one loan: its grant, and month by month interest and what the money itself costs. */
const ofLoan = (dealing: DemoDealing, isWrittenOff: boolean, from: Day, today: Day): LedgerLine[] => {
  const { id, product, amountFen, termMonths, grantedOn, maturesOn } = dealing
  const lines = [onDay(grantedOn, { kind: 'granted', amountFen, product, ref: id })]
  for (let n = 1; n <= termMonths; n++) {
    const on = addMonths(grantedOn, n)
    if (on < from || on > today) continue
    const base = outstanding(dealing, n)
    const line = { product, ref: `${id}-${n}` }
    lines.push(onDay(on, { kind: 'interest', amountFen: Math.round((base * RATE) / 12), ...line }))
    lines.push(onDay(on, { kind: 'fundingCost', amountFen: Math.round((base * FUNDING) / 12), ...line }))
  }
  if (isWrittenOff && maturesOn >= from && maturesOn <= today)
    lines.push(
      onDay(maturesOn, { kind: 'badDebt', amountFen: Math.round(amountFen * WRITTEN_OFF), product, ref: id }),
    )
  return lines
}

/** In how many of the last months an order was paid, the last one of them missing where it ended. */
const paidIn = ({ id }: BerkaOrder, monthsAgo: number): boolean => id % ENDED_OF !== 0 || monthsAgo > 1

/** The fee of a month for the orders paid in it, or nothing. */
const feeLine = (orders: readonly BerkaOrder[], month: Month, months: number): LedgerLine[] =>
  orders.length === 0
    ? []
    : [
        {
          month,
          on: null,
          kind: 'fee',
          amountFen: orders.length * FEE_FEN * months,
          product: '代扣手续费',
          ref: null,
        },
      ]

/** What the standing orders of an account are in the bank's monthly files: what is in use, and their fees. */
const ofOrders = (orders: readonly BerkaOrder[], today: Day): LedgerLine[] => {
  const ago = (months: number): Month => addToMonth(monthOf(today), -months)
  const now = orders.filter(order => paidIn(order, 1))
  const services = [...new Set(now.map(({ purpose }) => SERVICE[purpose]))]
  return [
    ...services.map(
      (product): LedgerLine => ({
        month: ago(1),
        on: null,
        kind: 'service',
        amountFen: 0,
        product,
        ref: null,
      }),
    ),
    ...Array.from({ length: MONTHLY }, (_, i) => i + 1).flatMap(months =>
      feeLine(
        orders.filter(order => paidIn(order, months)),
        ago(months),
        1,
      ),
    ),
    ...feeLine(orders, ago(MONTHLY + 1), MONTHS - MONTHLY),
  ]
}

/** The ledger of one customer of the demo book, as an import would have left it. */
export const demoLedger = (
  made: DemoCustomer,
  orders: readonly BerkaOrder[],
  isWrittenOff: (dealing: DemoDealing) => boolean,
  today: Day,
): LedgerDoc[] => {
  const from = addMonths(today, -MONTHS)
  const lines = [
    ...made.dealings.flatMap(dealing => ofLoan(dealing, isWrittenOff(dealing), from, today)),
    ...(orders.length === 0 ? [] : ofOrders(orders, today)),
  ]
  return lines.map((line, i) => ({
    _id: ledgerIdOf(made.id, line),
    customerId: made.id,
    ownerId: made.officerId,
    ...line,
    importId: 'imp_demo',
    line: i + 2,
    at: startOf(today),
  }))
}
