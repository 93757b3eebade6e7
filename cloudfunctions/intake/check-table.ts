import type { Day } from '@/domain/day'
import { fieldOfKey } from '@/domain/fact-catalogue'
import type { RowFate } from './batches'
import { amountUnit } from './reading/amount-unit'
import { checkRow } from './reading/check-row'
import { type FactColumn, factColumn } from './reading/fact-cell'
import { findDuplicates } from './reading/find-duplicates'
import type { ImportRecord, Mapping } from './reading/import-record'
import type { Table } from './reading/table'

export type Checked = {
  readonly ready: { readonly line: number; readonly record: ImportRecord }[]
  readonly problems: RowFate[]
  readonly duplicates: RowFate[]
  /** R34 facts that are left out of rows that come in. */
  readonly unread: RowFate[]
}

const factColumnsOf = ({ headers }: Table, mapping: Mapping): FactColumn[] =>
  Object.entries(mapping).flatMap(([name, column]) => {
    const field = name.startsWith('fact.') ? fieldOfKey(name.slice('fact.'.length)) : undefined
    return field && column !== undefined ? [factColumn(field, column, headers[column] ?? '')] : []
  })

/** Every row of a table by its fate: ready, with a problem, or the repetition of an earlier one. */
export const checkTable = (table: Table, mapping: Mapping, today: Day): Checked => {
  const problems: RowFate[] = table.problems.map(({ line, reasons }) => ({ line, reasons: [...reasons] }))
  if (mapping.name === undefined) {
    problems.push({ line: table.headerLine, reasons: ['没有找到姓名这一列，请指定'] })
    return { ready: [], problems, duplicates: [], unread: [] }
  }
  const unit = mapping.amount === undefined ? 'yuan' : amountUnit(table.headers[mapping.amount] ?? '')
  const ctx = { today, amountUnit: unit, factColumns: factColumnsOf(table, mapping) }
  const read: Checked['ready'] = []
  const left: RowFate[] = []
  for (const { line, cells } of table.rows) {
    const checked = checkRow(cells, mapping, ctx)
    if ('problems' in checked) problems.push({ line, reasons: checked.problems.map(({ reason }) => reason) })
    else {
      read.push({ line, record: checked.record })
      if (checked.unread.length > 0) left.push({ line, reasons: [...checked.unread] })
    }
  }
  const duplicates = findDuplicates(read).map(({ line, reason }) => ({ line, reasons: [reason] }))
  const repeated = new Set(duplicates.map(one => one.line))
  return {
    ready: read.filter(row => !repeated.has(row.line)),
    problems,
    duplicates,
    unread: left.filter(row => !repeated.has(row.line)),
  }
}
