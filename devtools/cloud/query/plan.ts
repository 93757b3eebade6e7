import type { Collection, Index } from '../store/catalog'
import { sideTable } from '../store/schema'
import type { SqlValue } from '../store/sqlite'
import type { Doc } from '../store/value'
import { type Predicate, splitQuery } from './predicates'

/** `exact`: every row the clause selects matches the query; otherwise each must be looked at. */
export type Plan = { where: string; values: SqlValue[]; exact: boolean }

export function planQuery(collection: Collection, query: Doc): Plan {
  const { predicates, whole } = splitQuery(query)
  const side = chooseSideIndex(collection, predicates)
  const clauses: string[] = []
  const values: SqlValue[] = []
  if (side !== undefined) {
    const parts = side.used.map(([predicate, column]) => toSql(predicate, column, values))
    clauses.push(`rid IN (SELECT rid FROM ${sideTable(collection, side.index)} WHERE ${parts.join(' AND ')})`)
  }
  const answered = new Set(side?.used.map(([predicate]) => predicate))
  let exact = whole
  for (const predicate of predicates) {
    if (answered.has(predicate)) continue
    const field = collection.fields.get(predicate.path)
    if (field === undefined || field.arrays) exact = false
    // The plus keeps SQLite from choosing another index over the few rows the side table names.
    else clauses.push(toSql(predicate, side === undefined ? field.column : `+${field.column}`, values))
  }
  return { where: clauses.length === 0 ? '' : ` WHERE ${clauses.join(' AND ')}`, values, exact }
}

type SideUse = { index: Index; used: [Predicate, string][] }

/** The multikey index that answers most: a run of equalities, and at most one condition on its array. */
function chooseSideIndex(collection: Collection, predicates: Predicate[]): SideUse | undefined {
  let best: SideUse | undefined
  for (const index of collection.indexes) {
    if (!index.multikey) continue
    const used: [Predicate, string][] = []
    let reachesArray = false
    for (const [position, [path]] of index.keys.entries()) {
      const isArray = collection.fields.get(path)?.arrays === true
      const usable = predicates.filter(predicate => predicate.path === path && isUsable(predicate, isArray))
      // Two conditions on an array may be met by two different elements: only one can use the index.
      const taken = isArray ? usable.slice(0, 1) : usable
      if (taken.length === 0) break
      reachesArray ||= isArray
      for (const predicate of taken) used.push([predicate, `"k${position}"`])
      if (!taken.some(predicate => predicate.kind === 'in')) break
    }
    if (reachesArray && used.length > (best?.used.length ?? 0)) best = { index, used }
  }
  return best
}

const isUsable = (predicate: Predicate, isArray: boolean): boolean =>
  !isArray ||
  (predicate.kind === 'in' && predicate.keys.every(key => key !== '1')) ||
  predicate.kind === 'range'

function toSql(predicate: Predicate, column: string, values: SqlValue[]): string {
  if (predicate.kind === 'range') {
    values.push(predicate.low.key, predicate.high.key)
    return `${column} ${predicate.low.inclusive ? '>=' : '>'} ? AND ${column} ${predicate.high.inclusive ? '<=' : '<'} ?`
  }
  const negated = predicate.kind === 'not-in'
  if (predicate.keys.length === 0) return negated ? '1' : '0'
  values.push(...predicate.keys)
  if (predicate.keys.length === 1) return `${column} ${negated ? '<>' : '='} ?`
  return `${column} ${negated ? 'NOT IN' : 'IN'} (${predicate.keys.map(() => '?').join(', ')})`
}
