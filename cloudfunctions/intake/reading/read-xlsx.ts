import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { readSheet } from 'read-excel-file/node'
import { FileRefused } from './file-refused'
import { plainNumber } from './plain-number'
import { safeXlsx } from './safe-xlsx'
import type { Row } from './table'

dayjs.extend(utc)

const UNREADABLE_DATE = '#DATE!'

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (!(value instanceof Date)) return String(value)
  const date = dayjs.utc(value)
  return date.isValid() ? date.format('YYYY-MM-DD') : UNREADABLE_DATE
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
