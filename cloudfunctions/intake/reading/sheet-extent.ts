import { FileRefused } from './file-refused'

const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384
/** Readers fill the gaps between filled cells: one cell at XFD1048576 would make 17 thousand million. */
const MAX_CELLS = 5_000_000

const ROW = /<(?:\w+:)?row\b[^>]*?\sr\s*=\s*["'](\d+)/g
const FILLED_CELL = /<(?:\w+:)?c\b[^>]*?\sr\s*=\s*["']([A-Za-z]+)(\d+)["'](?:[^>]*[^/])?>/g

const columnOf = (letters: string): number => {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

/** Refuses the XML of a sheet whose filled cells lie so far apart that the gaps would not fit into memory. */
export const checkSheetExtent = (xml: string): void => {
  let [rows, columns] = [0, 0]
  for (const match of xml.matchAll(ROW)) if (Number(match[1]) > LAST_ROW) throw new FileRefused('BROKEN')
  for (const match of xml.matchAll(FILLED_CELL)) {
    rows = Math.max(rows, Number(match[2]))
    columns = Math.max(columns, columnOf(match[1] ?? ''))
  }
  if (rows > LAST_ROW || columns > LAST_COLUMN) throw new FileRefused('BROKEN')
  if (rows * columns > MAX_CELLS) throw new FileRefused('ZIP_BOMB')
}
