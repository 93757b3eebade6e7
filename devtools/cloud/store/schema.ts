import { type Collection, type Index, newField, quoted } from './catalog'
import { duplicateKey } from './duplicate-key'
import { parseDoc } from './ejson'
import { columnKey, multikeyRows } from './index-keys'
import type { Sqlite } from './sqlite'
import type { Doc } from './value'

/** The side table of an index some document fills with more than one key. */
export const sideTable = (collection: Collection, index: Index): string =>
  quoted(`x:${collection.name}:${index.name}`)

const indexName = (collection: Collection, index: Index, suffix = ''): string =>
  quoted(`i:${collection.name}:${index.name}${suffix}`)

export function addFieldColumns(sql: Sqlite, collection: Collection, paths: string[]): void {
  const known = new Set(
    sql.all(`PRAGMA table_info(${collection.table})`).map(row => quoted(String(row.name))),
  )
  const fresh = [...new Set(paths)].filter(path => !collection.fields.has(path))
  for (const path of fresh) {
    const field = newField(path, false)
    if (!known.has(field.column)) sql.exec(`ALTER TABLE ${collection.table} ADD COLUMN ${field.column} TEXT`)
    collection.fields.set(path, field)
  }
  if (fresh.length === 0) return
  const sets = fresh.map(path => `${newField(path, false).column} = ?`).join(', ')
  eachDoc(sql, collection, (rid, doc) => {
    for (const path of fresh) {
      const field = collection.fields.get(path)
      if (field !== undefined && columnKey(doc, path).arrays) field.arrays = true
    }
    const keys = fresh.map(path => columnKey(doc, path).key)
    sql.run(`UPDATE ${collection.table} SET ${sets} WHERE rid = ?`, [...keys, rid])
  })
}

export function createIndex(
  sql: Sqlite,
  collection: Collection,
  planned: { name: string; keys: [string, 1 | -1][]; unique: boolean },
): void {
  const multikey = planned.keys.some(([path]) => collection.fields.get(path)?.arrays === true)
  const index: Index = { name: planned.name, keys: planned.keys, unique: planned.unique, multikey }
  collection.indexes.push(index)
  if (multikey) {
    buildSideTable(sql, collection, index)
    return
  }
  const columns = index.keys.map(
    ([path, direction]) => `${collection.fields.get(path)?.column ?? ''} ${direction === 1 ? 'ASC' : 'DESC'}`,
  )
  const unique = index.unique ? 'UNIQUE ' : ''
  coded(collection, index, () =>
    sql.exec(
      `CREATE ${unique}INDEX ${indexName(collection, index)} ON ${collection.table} (${columns.join(', ')})`,
    ),
  )
}

export function dropIndex(sql: Sqlite, collection: Collection, index: Index): void {
  sql.exec(`DROP INDEX IF EXISTS ${indexName(collection, index)}`)
  sql.exec(`DROP TABLE IF EXISTS ${sideTable(collection, index)}`)
  collection.indexes = collection.indexes.filter(other => other.name !== index.name)
}

/** From the first array on, the index keeps its keys in a side table, one row for each element. */
export function makeMultikey(sql: Sqlite, collection: Collection, paths: string[]): void {
  for (const path of paths) {
    const field = collection.fields.get(path)
    if (field !== undefined) field.arrays = true
  }
  for (const index of collection.indexes) {
    if (index.multikey || !index.keys.some(([path]) => paths.includes(path))) continue
    index.multikey = true
    sql.exec(`DROP INDEX IF EXISTS ${indexName(collection, index)}`)
    buildSideTable(sql, collection, index)
  }
}

function buildSideTable(sql: Sqlite, collection: Collection, index: Index): void {
  const table = sideTable(collection, index)
  const names = index.keys.map((_, i) => quoted(`k${i}`))
  const columns = names.map(name => `${name} TEXT NOT NULL`).join(', ')
  sql.exec(
    `CREATE TABLE ${table} (${columns}, rid INTEGER NOT NULL, PRIMARY KEY (${names.join(', ')}, rid)) WITHOUT ROWID`,
  )
  sql.exec(`CREATE INDEX ${indexName(collection, index, ':rid')} ON ${table} (rid)`)
  if (index.unique) {
    sql.exec(
      `CREATE UNIQUE INDEX ${indexName(collection, index, ':unique')} ON ${table} (${names.join(', ')})`,
    )
  }
  coded(collection, index, () =>
    eachDoc(sql, collection, (rid, doc) => insertSideRows(sql, collection, index, rid, doc)),
  )
}

export function insertSideRows(
  sql: Sqlite,
  collection: Collection,
  index: Index,
  rid: number,
  doc: Doc,
): void {
  const marks = index.keys.map(() => '?').join(', ')
  for (const keys of multikeyRows(doc, index)) {
    sql.run(`INSERT INTO ${sideTable(collection, index)} VALUES (${marks}, ?)`, [...keys, rid])
  }
}

function coded(collection: Collection, index: Index, work: () => void): void {
  try {
    work()
  } catch (error) {
    throw duplicateKey(error, collection, index)
  }
}

function eachDoc(sql: Sqlite, collection: Collection, visit: (rid: number, doc: Doc) => void): void {
  const rids = sql.all(`SELECT rid FROM ${collection.table}`).map(row => Number(row.rid))
  for (const rid of rids) {
    const row = sql.get(`SELECT doc FROM ${collection.table} WHERE rid = ?`, [rid])
    if (row !== null) visit(rid, parseDoc(String(row.doc)))
  }
}
