import { requestFailed } from '../cloud-error'
import type { Collection } from './catalog'
import { duplicateKey } from './duplicate-key'
import { encodeDoc } from './ejson'
import { columnKey } from './index-keys'
import { encodeKey } from './key'
import { insertSideRows, sideTable } from './schema'
import type { Sqlite } from './sqlite'
import type { Doc } from './value'

const LARGEST_DOCUMENT = 16 * 1024 * 1024

export const idKey = (doc: Doc): string => encodeKey(doc._id)

export function insertRow(sql: Sqlite, collection: Collection, doc: Doc): void {
  const fields = [...collection.fields.values()].filter(field => field.path !== '_id')
  const columns = ['id', 'doc', ...fields.map(field => field.column)]
  const values = [idKey(doc), encoded(doc), ...fields.map(field => columnKey(doc, field.path).key)]
  const marks = columns.map(() => '?').join(', ')
  coded(collection, () => {
    const rid = sql.run(`INSERT INTO ${collection.table} (${columns.join(', ')}) VALUES (${marks})`, values)
    for (const index of collection.indexes) {
      if (index.multikey) insertSideRows(sql, collection, index, rid, doc)
    }
  })
}

/** Touches only the key columns that changed: SQLite rewrites the index of every column it is told to set. */
export function updateRow(sql: Sqlite, collection: Collection, rid: number, before: Doc, after: Doc): void {
  const sets = ['doc = ?']
  const values = [encoded(after)]
  const changed = new Set<string>()
  for (const field of collection.fields.values()) {
    if (field.path === '_id') continue
    const key = columnKey(after, field.path).key
    const isChanged = key !== columnKey(before, field.path).key
    if (isChanged) {
      sets.push(`${field.column} = ?`)
      values.push(key)
    }
    if (isChanged || field.arrays) changed.add(field.path)
  }
  coded(collection, () => {
    sql.run(`UPDATE ${collection.table} SET ${sets.join(', ')} WHERE rid = ?`, [...values, rid])
    for (const index of collection.indexes) {
      if (!index.multikey || !index.keys.some(([path]) => changed.has(path))) continue
      sql.run(`DELETE FROM ${sideTable(collection, index)} WHERE rid = ?`, [rid])
      insertSideRows(sql, collection, index, rid, after)
    }
  })
}

export function deleteRow(sql: Sqlite, collection: Collection, rid: number): void {
  sql.run(`DELETE FROM ${collection.table} WHERE rid = ?`, [rid])
  for (const index of collection.indexes) {
    if (index.multikey) sql.run(`DELETE FROM ${sideTable(collection, index)} WHERE rid = ?`, [rid])
  }
}

function encoded(doc: Doc): string {
  const text = encodeDoc(doc)
  if (text.length > LARGEST_DOCUMENT) throw requestFailed('the document is larger than 16 MB')
  return text
}

function coded(collection: Collection, work: () => void): void {
  try {
    work()
  } catch (error) {
    throw duplicateKey(error, collection)
  }
}
