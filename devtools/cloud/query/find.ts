import type { Variables } from '../aggregate/types'
import type { Collection } from '../store/catalog'
import { parseDoc, parseEjson } from '../store/ejson'
import type { Row, Sqlite } from '../store/sqlite'
import type { Doc } from '../store/value'
import { matcher } from './match'
import { planQuery } from './plan'
import { type Sort, sortDocs, sortSql } from './sort'

export type FindRequest = { query: Doc; sort?: Sort; skip?: number; limit?: number; variables?: Variables }
/** A row that matched. Its document is parsed only when somebody asks. */
export type Hit = { rid: number; text: string; doc: () => Doc }
export type ReadCounter = { documentsRead: number }

export function findRows(
  sql: Sqlite,
  collection: Collection,
  request: FindRequest,
  read: ReadCounter,
): Hit[] {
  const { query, sort = [], skip = 0, limit = Number.POSITIVE_INFINITY } = request
  const plan = planQuery(collection, query, request.variables)
  // Built even when no row needs it, so that a malformed query is refused whatever the collection holds.
  const matches = matcher(query, request.variables)
  const order = sortSql(collection, sort)
  const select = `SELECT rid, doc FROM ${collection.table}${plan.where}${order ?? ''}`
  const isSorted = order !== undefined

  if (plan.exact && isSorted) {
    const values = [...plan.values, Number.isFinite(limit) ? limit : -1, skip]
    const hits = sql.all(`${select} LIMIT ? OFFSET ?`, values).map(toHit)
    read.documentsRead += hits.length
    return hits
  }
  const hits: Hit[] = []
  sql.each(select, plan.values, row => {
    const hit = toHit(row)
    read.documentsRead += 1
    if (plan.exact || matches(hit.doc())) hits.push(hit)
    return !isSorted || hits.length < skip + limit
  })
  const ordered = isSorted ? hits : sortDocs(hits, sort, hit => hit.doc())
  return ordered.slice(skip, skip + limit)
}

/** Only some top-level fields of what matches, cut out in SQL; undefined if the documents must be looked at. */
export function findFields(
  sql: Sqlite,
  collection: Collection,
  { query, sort = [], skip = 0, limit = -1, variables }: FindRequest,
  fields: string[],
  read: ReadCounter,
): Doc[] | undefined {
  const plan = planQuery(collection, query, variables)
  const order = sortSql(collection, sort)
  if (!plan.exact || order === undefined || fields.some(field => /["\\]/.test(field))) return undefined
  matcher(query, variables)
  const cuts = fields.map((field, i) => `, doc -> '$."${field.replaceAll("'", "''")}"' AS f${i}`)
  const select = `SELECT rid${cuts.join('')} FROM ${collection.table}${plan.where}${order} LIMIT ? OFFSET ?`
  const rows = sql.all(select, [...plan.values, limit, skip])
  if (fields.length > 0) read.documentsRead += rows.length
  return rows.map(row => {
    const doc: Doc = {}
    for (const [i, field] of fields.entries()) {
      const text = row[`f${i}`]
      if (typeof text === 'string') doc[field] = parseEjson(text, 0)
    }
    return doc
  })
}

export function countRows(
  sql: Sqlite,
  collection: Collection,
  request: FindRequest,
  read: ReadCounter,
): number {
  const { query, variables } = request
  const plan = planQuery(collection, query, variables)
  if (!plan.exact) return findRows(sql, collection, request, read).length
  matcher(query, variables)
  return Number(sql.get(`SELECT COUNT(*) AS n FROM ${collection.table}${plan.where}`, plan.values)?.n ?? 0)
}

export function toHit(row: Row): Hit {
  const text = String(row.doc)
  let parsed: Doc | undefined
  return {
    rid: Number(row.rid),
    text,
    doc: () => {
      parsed ??= parseDoc(text)
      return parsed
    },
  }
}
