import { CsvError, parse } from 'csv-parse/sync'
import { FileRefused } from './file-refused'
import { guessSeparator, type Separator } from './guess-separator'
import { LIST_LIMITS, MAX_CELL, MAX_COLUMNS, type Row, type RowProblem, type TableLimits } from './table'

export type Csv = {
  readonly rows: readonly Row[]
  readonly problems: readonly RowProblem[]
  readonly separator: Separator
}

/** Bytes: a character of Chinese has three, and a full row as many as the limits allow. */
const MAX_RECORD = MAX_COLUMNS * MAX_CELL * 4
/** Blank lines are not counted as rows, but not endlessly either. */
const LINES_PER_ROW = 5

const CUT = '从这一行起没有读取：引号没有结束，文件可能不完整'

const linesIn = (raw: string): number => Math.max(1, raw.match(/\r\n|\n|\r/g)?.length ?? 0)

/** A last row that is short and has no line end: the file was cut there. */
const cutRow = (rows: readonly Row[], text: string): RowProblem | null => {
  const last = rows.at(-1)
  const columns = rows[0]?.cells.length ?? 0
  if (!last || rows.length < 2 || last.cells.length >= columns || /[\r\n]$/.test(text)) return null
  return {
    line: last.line,
    reasons: [`最后一行只有 ${last.cells.length} 格，应有 ${columns} 格，文件可能不完整`],
  }
}

/** Reads the rows of a CSV text as they stand; where it is cut, the line is among the problems. */
export const readCsv = (text: string, limits: TableLimits = LIST_LIMITS): Csv => {
  const separator = guessSeparator(text)
  const rows: Row[] = []
  const problems: RowProblem[] = []
  let line = 1
  const keep = ({ record, raw }: { record: string[]; raw: string }): null => {
    if (record.length > 1 || record[0] !== '') rows.push({ line, cells: record })
    line += linesIn(raw)
    if (line > limits.rows * LINES_PER_ROW || rows.length > limits.rows + 10)
      throw new FileRefused(limits.tooMany)
    return null
  }
  try {
    parse(text.replace(/\r\n/g, '\n'), {
      delimiter: separator,
      record_delimiter: ['\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MAX_RECORD,
      raw: true,
      on_record: record => keep(record as unknown as { record: string[]; raw: string }),
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    problems.push({ line, reasons: [CUT] })
  }
  const cut = problems.length === 0 ? cutRow(rows, text) : null
  if (cut) {
    rows.pop()
    problems.push(cut)
  }
  return { rows, problems, separator }
}
