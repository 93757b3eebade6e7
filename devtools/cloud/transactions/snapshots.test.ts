import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { createEngine, type Engine } from '../engine'
import { openSqlite, type Sqlite } from '../store/sqlite'
import { createIsolation } from './isolation'
import { createTransactions, type Transactions } from './transactions'

const dir = mkdtempSync(join(tmpdir(), 'snapshots-'))
let sql: Sqlite
let engine: Engine
let transactions: Transactions

beforeAll(() => {
  sql = openSqlite(join(dir, 'x.db'))
  const isolation = createIsolation()
  engine = createEngine(sql, isolation, { documentsRead: 0 })
  engine.ensureCollection('accounts')
  transactions = createTransactions(engine, isolation)
})
afterAll(() => {
  transactions.close()
  sql.close()
  rmSync(dir, { recursive: true, force: true })
})

const IDS = ['a', 'b', 'c']
const TOTAL = 300
const amountOf = (doc: { [key: string]: unknown } | undefined): number => Number(doc?.amount)
const sum = (numbers: number[]): number => numbers.reduce((all, n) => all + n, 0)

/** A transfer in its steps, so that many of them can be taken in any order. */
function transfer(from: string, to: string, amount: number): (() => void)[] {
  const id = transactions.start()
  const seen = new Map<string, number>()
  const read = (name: string): void => {
    seen.set(name, amountOf(transactions.get(id, 'accounts', name)))
  }
  const write = (name: string, by: number): void => {
    transactions.update(id, 'accounts', name, { $set: { amount: (seen.get(name) ?? 0) + by } })
  }
  return [
    () => read(from),
    () => read(to),
    () => write(from, -amount),
    () => write(to, amount),
    () => transactions.commit(id),
  ]
}

/** Reads everything, and sees one moment however long it takes. */
function audit(wrong: number[]): (() => void)[] {
  const id = transactions.start()
  const seen: number[] = []
  const reads = IDS.map(name => () => {
    seen.push(amountOf(transactions.get(id, 'accounts', name)))
  })
  return [
    ...reads,
    () => {
      transactions.abort(id)
      if (sum(seen) !== TOTAL) wrong.push(sum(seen))
    },
  ]
}

const job = fc.oneof(
  fc.record({
    from: fc.constantFrom(...IDS),
    to: fc.constantFrom(...IDS),
    amount: fc.integer({ min: 1, max: 9 }),
  }),
  fc.constant('audit' as const),
)

test('in any order of their steps, transfers keep the total and audits see one moment', () => {
  let committed = 0
  let conflicts = 0
  fc.assert(
    fc.property(
      fc.array(job, { minLength: 2, maxLength: 6 }),
      fc.array(fc.nat(5), { maxLength: 40 }),
      (jobs, order) => {
        engine.clear('accounts')
        engine.insertMany(
          'accounts',
          IDS.map(_id => ({ _id, amount: 100 })),
        )
        const wrong: number[] = []
        const running = jobs
          .filter(one => one === 'audit' || one.from !== one.to)
          .map(one => (one === 'audit' ? audit(wrong) : transfer(one.from, one.to, one.amount)))
        const step = (steps: (() => void)[]): void => {
          try {
            steps.shift()?.()
            if (steps.length === 0) committed += 1
          } catch {
            // The first writer wins; the other's transaction is over.
            conflicts += 1
            steps.length = 0
          }
        }
        for (const turn of order) {
          const steps = running[turn % Math.max(running.length, 1)]
          if (steps !== undefined && steps.length > 0) step(steps)
        }
        for (const steps of running) while (steps.length > 0) step(steps)
        expect(wrong).toEqual([])
        expect(sum(engine.find('accounts', {}).map(amountOf))).toBe(TOTAL)
      },
    ),
    { numRuns: 200 },
  )
  expect(committed).toBeGreaterThan(100)
  expect(conflicts).toBeGreaterThan(20)
})

test('a write that was refused is no conflict for a transaction that comes to the document later', () => {
  engine.clear('accounts')
  engine.insertMany('accounts', [
    { _id: 'a', amount: 1 },
    { _id: 'b', amount: 1 },
  ])
  const holder = transactions.start()
  transactions.update(holder, 'accounts', 'b', { $set: { amount: 2 } })
  const reader = transactions.start()
  transactions.get(reader, 'accounts', 'a')
  // Changes a, then meets b, which is held: nothing is written.
  expect(() => engine.update('accounts', {}, { $inc: { amount: 1 } }, true)).toThrow('locked')
  expect(transactions.update(reader, 'accounts', 'a', { $set: { amount: 5 } })).toBe(1)
  transactions.commit(reader)
  transactions.abort(holder)
  expect(engine.find('accounts', {}).map(amountOf)).toEqual([5, 1])
})
