import type { Day } from '@/domain/day'
import type { RowFate } from './batches'
import { amountUnit } from './reading/amount-unit'
import { checkRow } from './reading/check-row'
import { findDuplicates } from './reading/find-duplicates'
import type { ImportRecord, Mapping } from './reading/import-record'
import type { Table } from './reading/table'

export type Checked = {
  readonly ready: { readonly line: number; readonly record: ImportRecord }[]
  readonly problems: RowFate[]
  readonly duplicates: RowFate[]
}

/** Every row of a table by its fate: ready, with a problem, or the repetition of an earlier one. */
export const checkTable = (table: Table, mapping: Mapping, today: Day): Checked => {
  const problems: RowFate[] = table.problems.map(({ line, reasons }) => ({ line, reasons: [...reasons] }))
  if (mapping.name === undefined) {
    problems.push({ line: table.headerLine, reasons: ['没有找到姓名这一列，请指定'] })
    return { ready: [], problems, duplicates: [] }
  }
  const unit = mapping.amount === undefined ? 'yuan' : amountUnit(table.headers[mapping.amount] ?? '')
  const read: Checked['ready'] = []
  for (const { line, cells } of table.rows) {
    const checked = checkRow(cells, mapping, { today, amountUnit: unit })
    if ('record' in checked) read.push({ line, record: checked.record })
    else problems.push({ line, reasons: checked.problems.map(problem => problem.reason) })
  }
  const duplicates = findDuplicates(read).map(({ line, reason }) => ({ line, reasons: [reason] }))
  const repeated = new Set(duplicates.map(one => one.line))
  return { ready: read.filter(row => !repeated.has(row.line)), problems, duplicates }
}
