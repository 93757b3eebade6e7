import { type FileRefusal, FileRefused } from './file-refused'
import { findHeader } from './find-header'
import { guessMapping } from './guess-mapping'
import { guessLedgerMapping } from './ledger-mapping'

/** A row as it stood in the file; `line` counts from 1 as Excel and editors do. */
export type Row = { readonly line: number; readonly cells: readonly string[] }
/** A row that is not taken over, and why; never left out in silence. */
export type RowProblem = { readonly line: number; readonly reasons: readonly string[] }

export type Table = {
  readonly headers: readonly string[]
  readonly headerLine: number
  /** The rows below the header, as wide as it. */
  readonly rows: readonly Row[]
  readonly problems: readonly RowProblem[]
}

export const MAX_ROWS = 20_000
/** What of a table depends on what it brings: how many rows it may have, and how many columns of a header are known. */
export type TableLimits = {
  readonly rows: number
  readonly tooMany: FileRefusal
  readonly known: (headers: readonly string[]) => number
}
export const LIST_LIMITS: TableLimits = {
  rows: MAX_ROWS,
  tooMany: 'TOO_MANY_ROWS',
  known: headers => Object.keys(guessMapping(headers)).length,
}
/** The bank's monthly file is a line a dealing. */
export const LEDGER_LIMITS: TableLimits = {
  rows: 100_000,
  tooMany: 'TOO_MANY_LINES',
  known: headers => Object.keys(guessLedgerMapping(headers)).length,
}
export const MAX_COLUMNS = 60
export const MAX_CELL = 2_000

const isFilled = (cell: string): boolean => cell.trim() !== ''

const width = (cells: readonly string[]): number => cells.findLastIndex(isFilled) + 1

const reasonsOf = (cells: readonly string[], columns: number): string[] => {
  const reasons: string[] = []
  const extra = width(cells) - columns
  if (extra > 0) reasons.push(`比表头多出 ${extra} 格，可能有没加引号的分隔符`)
  const long = cells.findIndex(cell => cell.length > MAX_CELL)
  if (long >= 0) reasons.push(`第 ${long + 1} 格超过 2,000 个字`)
  if (cells.some(cell => cell.includes('\uFFFD'))) reasons.push('有读不出的字，文件可能不完整')
  return reasons
}

/** Makes a table of rows: blank ones go, the header is found, what breaks a limit becomes a problem or a refusal. */
export const tableOf = (
  all: readonly Row[],
  found: readonly RowProblem[] = [],
  limits: TableLimits = LIST_LIMITS,
): Table => {
  const filled = all.filter(row => row.cells.some(isFilled))
  const at = findHeader(
    filled.slice(0, 10).map(row => row.cells),
    limits.known,
  )
  const header = filled[at]
  if (!header) throw new FileRefused('EMPTY')
  const body = filled.slice(at + 1)
  if (body.length === 0 && found.length === 0) throw new FileRefused('EMPTY')
  if (body.length > limits.rows) throw new FileRefused(limits.tooMany)
  const columns = width(header.cells)
  if (columns > MAX_COLUMNS) throw new FileRefused('TOO_MANY_COLUMNS')

  const rows: Row[] = []
  const problems: RowProblem[] = [...found]
  for (const { line, cells } of body) {
    const reasons = reasonsOf(cells, columns)
    if (reasons.length > 0) problems.push({ line, reasons })
    else rows.push({ line, cells: Array.from({ length: columns }, (_, i) => cells[i] ?? '') })
  }
  problems.sort((a, b) => a.line - b.line)
  const headers = header.cells.slice(0, columns).map(cell => cell.trim().slice(0, MAX_CELL))
  return { headers, headerLine: header.line, rows, problems }
}
