import { readSheet } from 'read-excel-file/node'
import { FileRefused } from './file-refused'
import { plainNumber } from './plain-number'
import { safeXlsx } from './safe-xlsx'
import type { Row } from './table'

const UNREADABLE_DATE = '#DATE!'

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (!(value instanceof Date)) return String(value)
  return Number.isNaN(value.getTime()) ? UNREADABLE_DATE : value.toISOString().slice(0, 10)
}

/** The rows of a workbook's first sheet as text: dates as YYYY-MM-DD, numbers in plain digits. */
export const readXlsx = async (bytes: Uint8Array): Promise<Row[]> => {
  const safe = safeXlsx(bytes)
  try {
    const rows = await readSheet(safe, 1, { parseNumber: plainNumber })
    return rows.map((cells, i) => ({ line: i + 1, cells: cells.map(textOf) }))
  } catch {
    throw new FileRefused('BROKEN')
  }
}
