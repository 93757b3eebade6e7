import { rmSync } from 'node:fs'
import { Database, type Statement } from 'node-sqlite3-wasm'
import { requestFailed } from '../cloud-error'

export type SqlValue = string | number | null
export type Row = Record<string, unknown>

export type Sqlite = {
  run(sql: string, values?: SqlValue[]): number
  get(sql: string, values?: SqlValue[]): Row | null
  all(sql: string, values?: SqlValue[]): Row[]
  /** Visits rows until the visitor answers false. */
  each(sql: string, values: SqlValue[], visit: (row: Row) => boolean): void
  exec(sql: string): void
  transaction<T>(work: () => T): T
  close(): void
}

const MOST_STATEMENTS = 300

/** A database file; one that need not survive a power cut does not wait for the disk at each commit. */
export function openSqlite(file: string, survivesPowerCut = true): Sqlite {
  // A killed process leaves this directory behind and the next open would be "locked" for ever.
  rmSync(`${file}.lock`, { recursive: true, force: true })
  const db = new Database(file)
  // The WebAssembly build has no shared memory, which WAL can do without only under an exclusive lock.
  // https://www.sqlite.org/wal.html#noshm
  for (const pragma of [
    'locking_mode=EXCLUSIVE',
    'journal_mode=WAL',
    `synchronous=${survivesPowerCut ? 'FULL' : 'OFF'}`,
    'cache_size=-65536',
  ]) {
    db.get(`PRAGMA ${pragma}`)
  }
  const statements = new Map<string, Statement>()

  const forget = (sql: string): void => {
    statements.get(sql)?.finalize()
    statements.delete(sql)
  }
  const prepared = (sql: string): Statement => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const oldest = statements.size >= MOST_STATEMENTS ? statements.keys().next().value : undefined
    if (oldest !== undefined) forget(oldest)
    const statement = db.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  /** A statement that failed answers its old error to the next reset, so it is thrown away. */
  const using = <T>(sql: string, work: (statement: Statement) => T): T => {
    const statement = prepared(sql)
    try {
      return work(statement)
    } catch (error) {
      statements.delete(sql)
      finalizeFailed(statement)
      throw worded(error, file)
    }
  }

  return {
    run: (sql, values = []) => using(sql, statement => Number(statement.run(values).lastInsertRowid)),
    get: (sql, values = []) => using(sql, statement => statement.all(values)[0] ?? null),
    all: (sql, values = []) => using(sql, statement => statement.all(values)),
    each(sql, values, visit) {
      for (const row of prepared(sql).iterate(values)) {
        if (visit(row)) continue
        // A statement left half-way keeps its read transaction open and the log from being checkpointed.
        forget(sql)
        return
      }
    },
    exec: sql => db.exec(sql),
    transaction(work) {
      if (db.inTransaction) return work()
      db.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        db.exec('COMMIT')
        return result
      } catch (error) {
        if (db.inTransaction) db.exec('ROLLBACK')
        throw worded(error, file)
      }
    },
    close() {
      for (const sql of [...statements.keys()]) forget(sql)
      db.close()
    },
  }
}

/** A disk that takes no more is told in words; anything else is passed on. */
function worded(error: unknown, file: string): unknown {
  const message = error instanceof Error ? error.message : ''
  if (message.includes('database or disk is full'))
    return requestFailed(`the disk is full: ${file} was not changed`)
  if (/readonly database|disk I\/O error|unable to open/.test(message))
    return requestFailed(`${file} cannot be written (${message}): it was not changed`)
  return error
}

function finalizeFailed(statement: Statement): void {
  try {
    statement.finalize()
  } catch {
    // Finalizing repeats the error that is already on its way to the caller.
  }
}
