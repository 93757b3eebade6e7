import { ledgerIdOf } from '#cloud/store/ledger-doc'
import type { Day } from '@/domain/day'
import { isSameLine } from '@/domain/ledger'
import type { RowFate } from './batches'
import type { LedgerRow } from './ledger-batches'
import type { LedgerCustomer } from './ledger-customers'
import { amountUnit } from './reading/amount-unit'
import { checkLedgerRow } from './reading/check-ledger-row'
import type { LedgerMapping, LedgerRecord } from './reading/ledger-record'
import type { Table } from './reading/table'

export type ReadLedger = {
  readonly read: readonly { readonly line: number; readonly record: LedgerRecord }[]
  readonly problems: RowFate[]
}

/** What a file must have a column for, or the sentence that asks for it. */
const missing = (mapping: LedgerMapping): string | null => {
  if (mapping.customerNo === undefined) return '没有找到客户号这一列，请指定'
  if (mapping.kind === undefined) return '没有找到业务类型这一列，请指定'
  if (mapping.amount === undefined) return '没有找到金额这一列，请指定'
  return mapping.month === undefined && mapping.on === undefined ? '没有找到月份或日期这一列，请指定' : null
}

/** Every row of a table as it reads, or what is wrong with it. */
export const readLedger = (table: Table, mapping: LedgerMapping, today: Day): ReadLedger => {
  const problems: RowFate[] = table.problems.map(({ line, reasons }) => ({ line, reasons: [...reasons] }))
  const lacking = missing(mapping)
  if (lacking !== null)
    return { read: [], problems: [...problems, { line: table.headerLine, reasons: [lacking] }] }
  const unit = amountUnit(table.headers[mapping.amount ?? 0] ?? '')
  const read: { line: number; record: LedgerRecord }[] = []
  for (const { line, cells } of table.rows) {
    const checked = checkLedgerRow(cells, mapping, { today, amountUnit: unit })
    if ('record' in checked) read.push({ line, record: checked.record })
    else problems.push({ line, reasons: [...checked.reasons] })
  }
  return { read, problems }
}

export type Placed = {
  readonly rows: (LedgerRow & { readonly id: string })[]
  readonly problems: RowFate[]
  readonly duplicates: RowFate[]
}

/** Each row with its customer; unknown customers and rows that repeat an earlier one are told. */
export const placeRows = (
  read: ReadLedger['read'],
  customers: ReadonlyMap<string, readonly LedgerCustomer[]>,
): Placed => {
  const placed: Placed = { rows: [], problems: [], duplicates: [] }
  const first = new Map<string, LedgerRow>()
  for (const { line, record } of read) {
    const { customerNo, ...rest } = record
    const [customer, other] = customers.get(customerNo) ?? []
    if (customer === undefined || other !== undefined) {
      const reason =
        customer === undefined ? '没有用这个客户号的客户' : '有几位客户用这个客户号，不知道记给谁'
      placed.problems.push({ line, reasons: [reason] })
      continue
    }
    const id = ledgerIdOf(customer._id, record)
    const before = first.get(id)
    const row = { line, customerId: customer._id, record: rest, id }
    if (before === undefined) {
      first.set(id, row)
      placed.rows.push(row)
    } else if (isSameLine(before.record, rest))
      placed.duplicates.push({ line, reasons: [`和第 ${before.line} 行一样`] })
    else placed.problems.push({ line, reasons: [`流水号和第 ${before.line} 行相同，内容不同`] })
  }
  return placed
}
