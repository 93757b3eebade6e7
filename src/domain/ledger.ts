import type { Day } from './day'
import type { Month } from './month'

/** What a line of the bank's monthly file is: loans, income and its reversal, what stands, what is in use, what it cost. */
export const LEDGER_KINDS = [
  'granted',
  'repaid',
  'interest',
  'fee',
  'reversal',
  'balance',
  'service',
  'fundingCost',
  'expense',
  'badDebt',
  'litigation',
] as const
export type LedgerKind = (typeof LEDGER_KINDS)[number]

/** A line of a customer's ledger (R49-R55); amounts in fen, never negative: what goes back is a kind of its own. */
export type LedgerLine = {
  readonly month: Month
  readonly on: Day | null
  readonly kind: LedgerKind
  readonly amountFen: number
  readonly product: string | null
  /** The bank's own number of the row, by which it is known again. */
  readonly ref: string | null
}

export const LEDGER_LABEL: Readonly<Record<LedgerKind, string>> = {
  granted: '放款',
  repaid: '还款',
  interest: '利息收入',
  fee: '手续费',
  reversal: '冲正',
  balance: '余额',
  service: '在用产品',
  fundingCost: '资金成本',
  expense: '费用支出',
  badDebt: '坏账',
  litigation: '诉讼费',
}

/** What each kind does to the margin: income is added, costs and reversals are taken away, the rest only stands there. */
export const LEDGER_SIGN: Readonly<Record<LedgerKind, 'income' | 'lessIncome' | 'cost' | 'none'>> = {
  granted: 'none',
  repaid: 'none',
  interest: 'income',
  fee: 'income',
  reversal: 'lessIncome',
  balance: 'none',
  service: 'none',
  fundingCost: 'cost',
  expense: 'cost',
  badDebt: 'cost',
  litigation: 'cost',
}

/** What makes a line the same one when it comes again: the bank's number, else everything that it says. */
export const lineKey = ({ kind, ref, month, on, amountFen, product }: LedgerLine): string =>
  ref === null ? `all|${kind}|${month}|${on ?? ''}|${amountFen}|${product ?? ''}` : `ref|${kind}|${ref}`

/** Whether two lines say the same. */
export const isSameLine = (a: LedgerLine, b: LedgerLine): boolean =>
  a.kind === b.kind &&
  a.ref === b.ref &&
  a.month === b.month &&
  a.on === b.on &&
  a.amountFen === b.amountFen &&
  a.product === b.product
