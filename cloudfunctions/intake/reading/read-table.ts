import { decodeText } from './decode-text'
import { FileRefused } from './file-refused'
import { readCsv } from './read-csv'
import { readXlsx } from './read-xlsx'
import { LIST_LIMITS, MAX_ROWS, type Table, type TableLimits, tableOf } from './table'

export const MAX_FILE = 20 * 1024 * 1024

export type FileFormat = 'xlsx' | 'csv'
export type ReadTable = Table & { readonly fileName: string; readonly format: FileFormat }

const starts = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte)

/** An OLE container: an .xls of old, or a workbook with a password, whose stream name is UTF-16 text. */
const refuseOle = (bytes: Uint8Array): never => {
  throw new FileRefused(
    Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'ENCRYPTED' : 'OLD_XLS',
  )
}

const MARKUP = /^\uFEFF?\s*<(?:!doctype|!--|html|head|meta|body|table|\?xml)/i
const isMarkup = (text: string): boolean => MARKUP.test(text) || /^\s*MIME-Version:/i.test(text)

/** A workbook is held in memory as a tree: it has no more rows than a list, whatever it brings. */
const ofWorkbook = (limits: TableLimits): TableLimits => ({
  ...limits,
  rows: Math.min(limits.rows, MAX_ROWS),
  tooMany: limits.rows > MAX_ROWS ? 'TOO_MANY_IN_XLSX' : limits.tooMany,
})

/** Reads an uploaded table by what it is, whatever its name says; throws FileRefused. */
export const readTable = async (
  fileName: string,
  bytes: Uint8Array,
  limits: TableLimits = LIST_LIMITS,
): Promise<ReadTable> => {
  if (bytes.length > MAX_FILE) throw new FileRefused('TOO_LARGE')
  if (bytes.length === 0) throw new FileRefused('EMPTY')
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) refuseOle(bytes)
  if (starts(bytes, 0x50, 0x4b))
    return { ...tableOf(await readXlsx(bytes), [], ofWorkbook(limits)), fileName, format: 'xlsx' }
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) throw new FileRefused('BINARY')
  const { text } = decodeText(bytes)
  if (isMarkup(text)) throw new FileRefused('HTML')
  const { rows, problems } = readCsv(text, limits)
  return { ...tableOf(rows, problems, limits), fileName, format: 'csv' }
}
