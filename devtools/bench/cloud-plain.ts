import { openSqlite, type Sqlite } from '../cloud/store/sqlite'
import type { Doc } from '../cloud/store/value'
import { cloudRecords } from './cloud-records'

/** The same documents in the same SQLite with the same promises of durability, and a column for each indexed field. */
export const openPlain = (file: string): Sqlite => {
  const sql = openSqlite(file)
  sql.exec(
    'CREATE TABLE book (rid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, owner TEXT, due TEXT, doc TEXT NOT NULL)',
  )
  sql.exec('CREATE INDEX own_due ON book (owner, due)')
  sql.transaction(() => {
    for (const doc of cloudRecords()) addPlain(sql, doc)
  })
  return sql
}

export const addPlain = (sql: Sqlite, doc: Doc): void => {
  const values = [doc._id, doc.ownerId, doc.dueOn].map(String)
  sql.run('INSERT INTO book (id, owner, due, doc) VALUES (?, ?, ?, ?)', [...values, JSON.stringify(doc)])
}

export const plainById = (sql: Sqlite, id: string): Doc =>
  JSON.parse(String(sql.get('SELECT doc FROM book WHERE id = ?', [id])?.doc)) as Doc

export const plainUpdate = (sql: Sqlite, id: string, due: string): void => {
  const change = "UPDATE book SET due = ?, doc = json_set(doc, '$.dueOn', ?) WHERE id = ?"
  sql.run(change, [due, due, id])
}
