import { CloudError } from '../cloud-error'
import type { PlannedIndex } from '../deploy-plan'
import { valuesAt } from './path'
import { addFieldColumns, createIndex, dropIndex, makeMultikey } from './schema'
import type { Sqlite } from './sqlite'
import type { Doc } from './value'

export type Index = { name: string; keys: [string, 1 | -1][]; unique: boolean; multikey: boolean }
/** `arrays`: some document has held an array on this path, so its column no longer tells the whole truth. */
export type Field = { path: string; column: string; arrays: boolean }
export type Collection = { name: string; table: string; fields: Map<string, Field>; indexes: Index[] }

export type Catalog = {
  get(name: string): Collection
  has(name: string): boolean
  names(): string[]
  create(name: string): void
  setIndexes(name: string, planned: PlannedIndex[]): void
  /** To be called before documents are written, outside of their transaction. */
  admit(collection: Collection, docs: Doc[]): void
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const ID_FIELD: Field = { path: '_id', column: '"id"', arrays: false }

// The least that the platform's documents name; CloudBase's own list of questions says 100.
const MOST_INDEXES = 20

type Saved = { indexes: Index[]; arrays: string[] }

export function openCatalog(sql: Sqlite): Catalog {
  sql.exec('CREATE TABLE IF NOT EXISTS catalog (name TEXT PRIMARY KEY, spec TEXT NOT NULL)')
  const collections = new Map<string, Collection>()
  for (const row of sql.all('SELECT name, spec FROM catalog')) {
    collections.set(String(row.name), restore(String(row.name), JSON.parse(String(row.spec)) as Saved))
  }

  const get = (name: string): Collection => {
    const found = collections.get(name)
    if (found !== undefined) return found
    throw new CloudError('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${name}`)
  }
  const save = (collection: Collection): void => {
    const arrays = [...collection.fields.values()].filter(field => field.arrays).map(field => field.path)
    const saved: Saved = { indexes: collection.indexes, arrays }
    sql.run('INSERT OR REPLACE INTO catalog VALUES (?, ?)', [collection.name, JSON.stringify(saved)])
  }
  /** Works on a copy and swaps it in after the commit, so that a failed build leaves the old state whole. */
  const change = (name: string, alter: (draft: Collection) => void): void => {
    const current = get(name)
    const draft = restore(name, { indexes: structuredClone(current.indexes), arrays: [] })
    for (const [path, field] of current.fields) draft.fields.set(path, { ...field })
    sql.transaction(() => {
      alter(draft)
      save(draft)
    })
    Object.assign(current, draft)
  }

  return {
    get,
    has: name => collections.has(name),
    names: () => [...collections.keys()],
    create(name) {
      const collection = restore(name, { indexes: [], arrays: [] })
      sql.transaction(() => {
        sql.exec(
          `CREATE TABLE ${collection.table} (rid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, doc TEXT NOT NULL)`,
        )
        save(collection)
      })
      collections.set(name, collection)
    },
    setIndexes(name, planned) {
      if (planned.length > MOST_INDEXES)
        throw new Error(
          `${name}: ${planned.length} indexes are planned, a collection has at most ${MOST_INDEXES}`,
        )
      const wanted = planned.map(index => ({ ...index, unique: index.unique ?? false }))
      const current = get(name).indexes
      const isSame = (
        a: { keys: unknown; unique: boolean },
        b: { keys: unknown; unique: boolean },
      ): boolean => a.unique === b.unique && JSON.stringify(a.keys) === JSON.stringify(b.keys)
      const gone = current.filter(index => !wanted.some(w => w.name === index.name && isSame(w, index)))
      const fresh = wanted.filter(w => !current.some(index => w.name === index.name && isSame(w, index)))
      if (gone.length === 0 && fresh.length === 0) return
      change(name, draft => {
        for (const index of gone) dropIndex(sql, draft, index)
        addFieldColumns(
          sql,
          draft,
          fresh.flatMap(index => index.keys.map(([path]) => path)),
        )
        for (const index of fresh) createIndex(sql, draft, index)
      })
    },
    admit(collection, docs) {
      const paths = [...collection.fields.values()]
        .filter(field => !field.arrays && field.path !== '_id')
        .map(field => field.path)
        .filter(path => docs.some(doc => valuesAt(doc, path).throughArray))
      if (paths.length > 0) change(collection.name, draft => makeMultikey(sql, draft, paths))
    },
  }
}

function restore(name: string, saved: Saved): Collection {
  const fields = new Map([['_id', { ...ID_FIELD }]])
  for (const index of saved.indexes) {
    for (const [path] of index.keys) {
      if (!fields.has(path)) fields.set(path, newField(path, saved.arrays.includes(path)))
    }
  }
  return { name, table: quoted(`c:${name}`), fields, indexes: saved.indexes }
}

export const newField = (path: string, arrays: boolean): Field => ({
  path,
  column: quoted(`f:${path}`),
  arrays,
})
