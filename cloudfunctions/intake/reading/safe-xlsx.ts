import { inflateRawSync } from 'node:zlib'
import { FileRefused } from './file-refused'
import { checkSheetExtent } from './sheet-extent'
import { writeZip } from './write-zip'
import { readZipDirectory, type ZipEntry } from './zip-directory'

const MAX_TOTAL = 100 * 1024 * 1024
const MAX_RATIO = 100
/** A small part may well repeat itself. */
const RATIO_FROM = 1024 * 1024

const isNeeded = (name: string): boolean =>
  /\.(?:xml|rels)$/.test(name) && !/^xl\/(?:drawings|charts|media|embeddings)\//.test(name)

/** Inflates within the size the directory declares, and not a byte more; a part that lies about it is refused. */
const inflate = (entry: ZipEntry): Buffer => {
  if (entry.isStored) return Buffer.from(entry.packed)
  try {
    const whole = inflateRawSync(entry.packed, { maxOutputLength: Math.max(1, entry.size) })
    if (whole.length === entry.size) return whole
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new FileRefused('ZIP_BOMB')
  }
  throw new FileRefused('BROKEN')
}

/**
 * The parts of a workbook that hold its table, as a ZIP whose local headers say the truth. The library reads local
 * headers as a stream and believes their sizes, so a check of the directory alone would not bind it.
 */
export const safeXlsx = (bytes: Uint8Array): Buffer => {
  const entries = readZipDirectory(bytes)
  const names = new Set(entries.map(entry => entry.name))
  if (names.has('EncryptedPackage')) throw new FileRefused('ENCRYPTED')
  if (!names.has('[Content_Types].xml') || !names.has('xl/workbook.xml'))
    throw new FileRefused('NOT_A_SPREADSHEET')
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > MAX_TOTAL) throw new FileRefused('ZIP_BOMB')
  const isDense = (entry: ZipEntry): boolean =>
    entry.size > RATIO_FROM && entry.size > entry.packedSize * MAX_RATIO
  if (entries.some(isDense)) throw new FileRefused('ZIP_BOMB')
  const needed = entries.filter(entry => isNeeded(entry.name))
  for (const entry of needed) {
    const content = inflate(entry)
    if (entry.name.startsWith('xl/worksheets/')) checkSheetExtent(content.toString('latin1'))
  }
  return writeZip(needed)
}
