import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine, type Engine } from '../engine'
import { createCounters } from '../stats'
import { openSqlite } from '../store/sqlite'
import { createIsolation } from '../transactions/isolation'
import { createTransactions } from '../transactions/transactions'
import { connect } from './sdk'

/** An engine behind the wire's actions, without a port: the SDK's database layer is connected to it. */
export function openInProcess(): { engine: Engine; close: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'in-process-'))
  const sql = openSqlite(join(dir, 'x.db'))
  const counters = createCounters()
  const isolation = createIsolation()
  const engine = createEngine(sql, isolation, counters.read)
  const transactions = createTransactions(engine, isolation)
  connect({
    database: { engine, transactions, now: () => Date.parse('2026-06-01T00:00:00Z') },
    counters,
    others: {},
    callerOf: () => undefined,
    observe: (_action, _params, _fn, work) => work(),
  })
  return {
    engine,
    close() {
      transactions.close()
      sql.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
