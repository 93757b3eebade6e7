import type { Collection } from '../store/catalog'
import { EMPTY_ARRAY_KEY, encodeKey } from '../store/key'
import { compareText } from '../store/order'
import { valuesAt } from '../store/path'
import type { Doc } from '../store/value'

export type Sort = [path: string, direction: 1 | -1][]

/** The ORDER BY that gives this order, if columns can. */
export function sortSql(collection: Collection, sort: Sort): string | undefined {
  const parts: string[] = []
  for (const [path, direction] of sort) {
    const field = collection.fields.get(path)
    if (field === undefined || field.arrays) return undefined
    parts.push(`${field.column} ${direction === 1 ? 'ASC' : 'DESC'}`)
  }
  return parts.length === 0 ? '' : ` ORDER BY ${parts.join(', ')}`
}

/** MongoDB's order, stable; an array sorts by its least element upward and its greatest downward. */
export function sortDocs<T>(items: T[], sort: Sort, docOf: (item: T) => Doc): T[] {
  const keyed = items.map(item => ({
    item,
    keys: sort.map(([path, direction]) => sortKey(docOf(item), path, direction)),
  }))
  keyed.sort((a, b) => {
    for (const [i, [, direction]] of sort.entries()) {
      const order = compareText(a.keys[i] ?? '', b.keys[i] ?? '')
      if (order !== 0) return order * direction
    }
    return 0
  })
  return keyed.map(({ item }) => item)
}

function sortKey(doc: Doc, path: string, direction: 1 | -1): string {
  const { values, throughArray } = valuesAt(doc, path)
  if (!throughArray) return encodeKey(values[0])
  if (values.length === 0) return EMPTY_ARRAY_KEY
  return values.map(encodeKey).reduce((a, b) => (compareText(a, b) < 0 === (direction === 1) ? a : b))
}
