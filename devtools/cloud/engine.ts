import { randomBytes } from 'node:crypto'
import { runPipeline, type Stage } from './aggregate/pipeline'
import { invalidParam, requestFailed } from './cloud-error'
import type { PlannedIndex } from './deploy-plan'
import { createWrites } from './engine-writes'
import { countRows, type FindRequest, findRows, type Hit, type ReadCounter, toHit } from './query/find'
import { matcher } from './query/match'
import type { Trace } from './query/walk'
import { type Collection, openCatalog } from './store/catalog'
import { encodeKey } from './store/key'
import { idKey } from './store/rows'
import type { Sqlite } from './store/sqlite'
import { type Doc, sameValue, type Value } from './store/value'
import type { Isolation } from './transactions/isolation'
import { applyUpdate, checkModifier } from './update/apply'
import { checkStorable } from './update/storable'

export type Updated = { matched: number; updated: number }
export type Change = { collection: string; id: string; after: Doc | null }

/** The database, synchronous and in process: what the wire's actions and the tests both stand on. */
export type Engine = ReturnType<typeof createEngine>

export function createEngine(sql: Sqlite, isolation: Isolation, read: ReadCounter) {
  const catalog = openCatalog(sql)
  const writing = createWrites(sql, isolation)

  const byId = (collection: Collection, id: string): Hit | undefined => {
    const row = sql.get(`SELECT rid, doc FROM ${collection.table} WHERE id = ?`, [id])
    if (row === null) return undefined
    read.documentsRead += 1
    return toHit(row)
  }

  const insertMany = (name: string, docs: Doc[]): Value[] => {
    const collection = catalog.get(name)
    const complete = docs.map(withId)
    for (const doc of complete) checkStorable(doc)
    catalog.admit(collection, complete)
    writing(write => {
      for (const doc of complete) write.insert(collection, doc)
    })
    return complete.map(doc => doc._id ?? null)
  }

  const findHits = (name: string, request: FindRequest): Hit[] => {
    const collection = catalog.get(name)
    const { query } = request
    const isById =
      Object.keys(query).length === 1 && (typeof query._id === 'string' || typeof query._id === 'number')
    if (!isById || request.skip !== undefined || request.limit === 0)
      return findRows(sql, collection, request, read)
    const hit = byId(collection, encodeKey(query._id))
    return hit === undefined ? [] : [hit]
  }

  const update = (name: string, query: Doc, modifier: Doc, multi: boolean): Updated => {
    const collection = catalog.get(name)
    checkModifier(modifier)
    const match = matcher(query)
    const hits = findHits(name, multi ? { query } : { query, limit: 1 })
    const changed = hits
      .map(hit => {
        const trace: Trace = {}
        match(hit.doc(), trace)
        return { hit, after: applyUpdate(hit.doc(), modifier, trace.position) }
      })
      .filter(({ hit, after }) => !sameValue(hit.doc(), after))
    catalog.admit(
      collection,
      changed.map(({ after }) => after),
    )
    writing(write => {
      for (const { hit, after } of changed) write.rewrite(collection, hit, after)
    })
    return { matched: hits.length, updated: changed.length }
  }

  const remove = (name: string, query: Doc, multi: boolean): number => {
    const collection = catalog.get(name)
    const hits = findHits(name, multi ? { query } : { query, limit: 1 })
    if (hits.length === 0) return 0
    writing(write => {
      for (const hit of hits) write.remove(collection, hit)
    })
    return hits.length
  }

  /** Replaces the document of that id, or adds it. */
  const put = (name: string, doc: Doc): 'updated' | 'same' | 'added' => {
    const collection = catalog.get(name)
    const hit = byId(collection, idKey(doc))
    if (hit === undefined) {
      insertMany(name, [doc])
      return 'added'
    }
    if (sameValue(hit.doc(), doc)) return 'same'
    checkStorable(doc)
    catalog.admit(collection, [doc])
    writing(write => write.rewrite(collection, hit, doc))
    return 'updated'
  }

  /** Writes what a transaction gathered, all of it or nothing. */
  const applyChanges = (changes: Change[], owner: string): void => {
    for (const { collection, after } of changes)
      if (after !== null) catalog.admit(catalog.get(collection), [after])
    writing(write => {
      // Removals first, so that a unique key may move from one document to another.
      for (const change of [...changes].sort((a, b) => Number(a.after !== null) - Number(b.after !== null))) {
        const collection = catalog.get(change.collection)
        const hit = byId(collection, change.id)
        if (hit !== undefined && change.after !== null) write.rewrite(collection, hit, change.after)
        else if (hit !== undefined) write.remove(collection, hit)
        else if (change.after !== null) write.insert(collection, change.after)
      }
    }, owner)
  }

  return {
    insertMany,
    findHits,
    find: (name: string, query: Doc, request: Omit<FindRequest, 'query'> = {}): Doc[] =>
      findHits(name, { query, ...request }).map(hit => hit.doc()),
    count: (name: string, query: Doc = {}): number => countRows(sql, catalog.get(name), { query }, read),
    update,
    remove,
    put,
    byId: (name: string, id: Value): Hit | undefined => byId(catalog.get(name), encodeKey(id)),
    applyChanges,
    aggregate: (name: string, stages: Stage[]): Doc[] => runPipeline({ sql, catalog, read }, name, stages),
    clear: (name: string): void => void remove(name, {}, true),
    /** Writes as a client's own database call would: allowed until rules forbid it, and stamped. */
    plantAsClient: (openid: string, name: string, doc: Doc): Value =>
      insertMany(name, [{ ...doc, _openid: openid }])[0] ?? null,
    collections: catalog.names,
    has: catalog.has,
    indexes: (name: string): readonly PlannedIndex[] => catalog.get(name).indexes,
    ensureCollection(name: string, indexes: PlannedIndex[] = []): void {
      if (!catalog.has(name)) catalog.create(name)
      catalog.setIndexes(name, indexes)
    },
    createCollection(name: string): void {
      if (!/^[A-Za-z][\w-]{0,127}$/.test(name)) throw invalidParam(`invalid collection name: ${name}`)
      if (catalog.has(name)) throw requestFailed(`Table exist: ${name}`)
      catalog.create(name)
    },
  }
}

/** CloudBase makes 32 hexadecimal digits where the caller gives no id. */
export function withId(doc: Doc): Doc {
  const { _id: id, ...rest } = doc
  if (id === undefined || id === null) return { _id: randomBytes(16).toString('hex'), ...rest }
  if (typeof id !== 'string' && typeof id !== 'number') throw invalidParam('_id must be a string or a number')
  return doc
}
