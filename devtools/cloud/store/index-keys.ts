import { requestFailed } from '../cloud-error'
import type { Index } from './catalog'
import { EMPTY_ARRAY_KEY, encodeKey } from './key'
import { valuesAt } from './path'
import type { Doc } from './value'

/** The key a document has in the column of a field; of an array it is only a placeholder. */
export function columnKey(doc: Doc, path: string): { key: string; arrays: boolean } {
  const { values, throughArray } = valuesAt(doc, path)
  return throughArray ? { key: EMPTY_ARRAY_KEY, arrays: true } : { key: encodeKey(values[0]), arrays: false }
}

/** Every key a document has in a multikey index: one row for each element of its one array. */
export function multikeyRows(doc: Doc, index: Index): string[][] {
  let rows: string[][] = [[]]
  let fanned: string | undefined
  for (const [path] of index.keys) {
    const { values, throughArray } = valuesAt(doc, path)
    if (throughArray && fanned !== undefined && !shareArray(fanned, path)) {
      throw requestFailed(`cannot index parallel arrays [${path}] [${fanned}]`)
    }
    if (throughArray) fanned = path
    const keys = throughArray && values.length === 0 ? [EMPTY_ARRAY_KEY] : [...new Set(values.map(encodeKey))]
    rows = rows.flatMap(row => keys.map(key => [...row, key]))
  }
  return rows
}

const shareArray = (a: string, b: string): boolean => a.split('.')[0] === b.split('.')[0]
