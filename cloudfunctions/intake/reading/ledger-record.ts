import type { LEDGER_FIELDS } from '@/contract/ledger'
import type { Day } from '@/domain/day'
import type { LedgerLine } from '@/domain/ledger'

export type LedgerField = (typeof LEDGER_FIELDS)[number]
export type LedgerMapping = Partial<Record<LedgerField, number>>

/** A row of the bank's monthly file, read. */
export type LedgerRecord = LedgerLine & { readonly customerNo: string; readonly maturesOn: Day | null }

export const LEDGER_FIELD_NAME: Readonly<Record<LedgerField, string>> = {
  customerNo: '客户号',
  month: '月份',
  on: '日期',
  kind: '业务类型',
  amount: '金额',
  product: '产品',
  ref: '流水号',
  maturesOn: '到期日',
}
