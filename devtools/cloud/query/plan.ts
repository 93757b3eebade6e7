import type { Variables } from '../aggregate/types'
import type { Collection, Index } from '../store/catalog'
import { NULL_KEY } from '../store/key'
import { sideTable } from '../store/schema'
import type { SqlValue } from '../store/sqlite'
import type { Doc } from '../store/value'
import { type Predicate, type Split, splitQuery } from './predicates'

/** `exact`: every row the clause selects matches the query; otherwise each must be looked at. */
export type Plan = { where: string; values: SqlValue[]; exact: boolean }
type Clause = { sql: string; values: SqlValue[] }
type Planned = { clauses: Clause[]; exact: boolean }

export function planQuery(collection: Collection, query: Doc, variables?: Variables): Plan {
  const { clauses, exact } = planSplit(collection, splitQuery(query, variables))
  const all = joined(clauses, ' AND ')
  return { where: clauses.length === 0 ? '' : ` WHERE ${all.sql}`, values: all.values, exact }
}

function planSplit(collection: Collection, { predicates, choices, whole }: Split): Planned {
  const side = chooseSideIndex(collection, predicates)
  const clauses: Clause[] = []
  if (side !== undefined) {
    const parts = joined(
      side.used.map(([predicate, column]) => toSql(predicate, column)),
      ' AND ',
    )
    const table = sideTable(collection, side.index)
    clauses.push({ sql: `rid IN (SELECT rid FROM ${table} WHERE ${parts.sql})`, values: parts.values })
  }
  const answered = new Set(side?.used.map(([predicate]) => predicate))
  let exact = whole
  for (const predicate of predicates) {
    if (answered.has(predicate)) continue
    const field = collection.fields.get(predicate.path)
    if (field === undefined || field.arrays || !isReadable(predicate)) exact = false
    // The plus keeps SQLite from choosing another index over the few rows the side table names.
    else clauses.push(toSql(predicate, side === undefined ? field.column : `+${field.column}`))
  }
  for (const branches of choices) {
    const planned = branches.map(branch => planSplit(collection, branch))
    // A branch that keys say nothing of lets every row through, and then so does the choice.
    const useful = planned.every(({ clauses: own }) => own.length > 0)
    if (useful)
      clauses.push(
        joined(
          planned.map(({ clauses: own }) => joined(own, ' AND ')),
          ' OR ',
        ),
      )
    exact &&= useful && planned.every(branch => branch.exact)
  }
  return { clauses, exact }
}

function joined(clauses: Clause[], word: ' AND ' | ' OR '): Clause {
  const sql = clauses.map(clause => clause.sql).join(word)
  return { sql: clauses.length > 1 ? `(${sql})` : sql, values: clauses.flatMap(clause => clause.values) }
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

/** Whether a side table's keys answer it: of a field, missing and null are one key there. */
function isUsable(predicate: Predicate, isArray: boolean): boolean {
  if (predicate.kind === 'exists' || (predicate.kind === 'in' && predicate.isJoin)) return false
  if (!isArray || predicate.kind === 'range') return true
  return predicate.kind === 'in' && predicate.keys.every(key => key !== NULL_KEY)
}

/** `$exists` looks into the stored text for the field itself, so its name must be one that JSON paths can say. */
const isReadable = (predicate: Predicate): boolean =>
  predicate.kind !== 'exists' || predicate.path.split('.').every(step => /^[^"'\\$]+$/.test(step))

function toSql(predicate: Predicate, column: string): Clause {
  if (predicate.kind === 'range') {
    const { low, high } = predicate
    const sql = `${column} ${low.inclusive ? '>=' : '>'} ? AND ${column} ${high.inclusive ? '<=' : '<'} ?`
    return { sql, values: [low.key, high.key] }
  }
  if (predicate.kind === 'exists') return existsSql(predicate.path, column, predicate.there)
  const { keys } = predicate
  const negated = predicate.kind === 'not-in'
  if (keys.length === 0) return { sql: negated ? '1' : '0', values: [] }
  if (keys.length === 1) return { sql: `${column} ${negated ? '<>' : '='} ?`, values: keys }
  return { sql: `${column} ${negated ? 'NOT IN' : 'IN'} (${keys.map(() => '?').join(', ')})`, values: keys }
}

/** A key tells null and missing from everything else; only the document tells the two apart. */
function existsSql(path: string, column: string, there: boolean): Clause {
  const stored = `doc -> '$.${path
    .split('.')
    .map(step => `"${step}"`)
    .join('.')}'`
  return there
    ? { sql: `(${column} <> ? OR ${stored} IS NOT NULL)`, values: [NULL_KEY] }
    : { sql: `(${column} = ? AND ${stored} IS NULL)`, values: [NULL_KEY] }
}
