import { notHere } from '../cloud-error'
import { findRows } from '../query/find'
import { valuesAt } from '../store/path'
import { type Doc, isScalar, type Value } from '../store/value'
import type { Source } from './pipeline'

/** $lookup by equality of two fields, one indexed find for each document. */
export function lookup(source: Source, docs: Doc[], spec: Doc): Doc[] {
  const { from, localField, foreignField, as, ...others } = spec
  if (Object.keys(others).length > 0) throw notHere('$lookup with let or pipeline')
  if (![from, localField, foreignField, as].every(name => typeof name === 'string')) {
    throw notHere('$lookup without from, localField, foreignField and as')
  }
  const collection = source.catalog.get(String(from))
  return docs.map(doc => {
    const { values } = valuesAt(doc, String(localField))
    const wanted: Value[] = values.map(value => value ?? null).filter(isScalar)
    const [first] = wanted
    const condition: Value = wanted.length === 1 && first !== undefined ? first : { $in: wanted }
    const query: Doc = { [String(foreignField)]: condition }
    const found = findRows(source.sql, collection, { query }, source.read).map(hit => hit.doc())
    return { ...doc, [String(as)]: found }
  })
}
