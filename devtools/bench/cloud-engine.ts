import { join } from 'node:path'
import { createEngine, type Engine } from '../cloud/engine'
import { openSqlite, type Sqlite } from '../cloud/store/sqlite'
import type { Doc } from '../cloud/store/value'
import { createIsolation } from '../cloud/transactions/isolation'
import { createTransactions, type Transactions } from '../cloud/transactions/transactions'
import { addPlain, openPlain, plainById, plainUpdate } from './cloud-plain'
import { cloudRecords, dueOf, idOf, officerOf, RECORDS } from './cloud-records'
import { median, print, timed } from './figure'

const BATCH = 1000
const BOOK = 'book'

type Opened = { engine: Engine; transactions: Transactions; own: Sqlite; plain: Sqlite }
type Row = { name: string; rounds: number; ours: (n: number) => unknown; sql: (n: number) => unknown }

const openEngine = (file: string): Omit<Opened, 'plain'> => {
  const own = openSqlite(file)
  const isolation = createIsolation()
  const engine = createEngine(own, isolation, { documentsRead: 0 })
  engine.ensureCollection(BOOK, [
    {
      name: 'own_due',
      keys: [
        ['ownerId', 1],
        ['dueOn', 1],
      ],
    },
  ])
  let batch: Doc[] = []
  for (const doc of cloudRecords()) {
    batch.push(doc)
    if (batch.length < BATCH) continue
    engine.insertMany(BOOK, batch)
    batch = []
  }
  return { engine, transactions: createTransactions(engine, isolation), own }
}

const fresh = (n: number): Doc => ({
  _id: `new_${n}`,
  ownerId: officerOf(n),
  dueOn: dueOf(n),
  name: '新客户',
  note: '刚认识。'.repeat(30),
})
const thousand = (n: number): Doc[] => Array.from({ length: 1000 }, (_, i) => fresh(10_000 + n * 1000 + i))
/** Somewhere in the book, never twice in a row. */
const place = (n: number): number => (n * 7919) % RECORDS

const RANGE = 'SELECT doc FROM book WHERE owner = ? AND due >= ? AND due <= ? ORDER BY due LIMIT 50'
const GROUP = `SELECT json_extract(doc, '$.ownerId') AS owner, COUNT(*) AS n, SUM(json_extract(doc, '$.amountFen')) AS fen FROM book`
const SUMS: Doc = { _id: '$ownerId', n: { $sum: 1 }, fen: { $sum: '$amountFen' } }

const rows = ({ engine, transactions, plain }: Opened): Row[] => [
  {
    name: 'get by id',
    rounds: 2000,
    ours: n => engine.find(BOOK, { _id: idOf(place(n)) }),
    sql: n => plainById(plain, idOf(place(n))),
  },
  {
    name: 'indexed range, sort, limit 50',
    rounds: 200,
    ours: n =>
      engine.find(
        BOOK,
        { ownerId: officerOf(n), dueOn: { $gte: '2026-03-01', $lte: '2026-11-30' } },
        { sort: [['dueOn', 1]], limit: 50 },
      ),
    sql: n =>
      plain.all(RANGE, [officerOf(n), '2026-03-01', '2026-11-30']).map(row => JSON.parse(String(row.doc))),
  },
  {
    name: 'count of an officer',
    rounds: 500,
    ours: n => engine.count(BOOK, { ownerId: officerOf(n) }),
    sql: n => plain.get('SELECT COUNT(*) AS n FROM book WHERE owner = ?', [officerOf(n)]),
  },
  {
    name: 'group of one officer',
    rounds: 100,
    ours: n =>
      engine.aggregate(BOOK, [
        { key: '$match', value: { ownerId: officerOf(n) } },
        { key: '$group', value: SUMS },
      ]),
    sql: n => plain.all(`${GROUP} WHERE owner = ? GROUP BY 1`, [officerOf(n)]),
  },
  {
    name: 'group by officer, all',
    rounds: 3,
    ours: () => engine.aggregate(BOOK, [{ key: '$group', value: SUMS }]),
    sql: () => plain.all(`${GROUP} GROUP BY 1`),
  },
  {
    name: 'add',
    rounds: 200,
    ours: n => engine.insertMany(BOOK, [fresh(n)]),
    sql: n => addPlain(plain, fresh(n)),
  },
  {
    name: 'add 1,000 at once',
    rounds: 5,
    ours: n => engine.insertMany(BOOK, thousand(n)),
    sql: n =>
      plain.transaction(() => {
        for (const doc of thousand(n)) addPlain(plain, doc)
      }),
  },
  {
    name: 'update',
    rounds: 200,
    ours: n => engine.update(BOOK, { _id: idOf(place(n)) }, { $set: { dueOn: dueOf(n + 5) } }, false),
    sql: n => plainUpdate(plain, idOf(place(n)), dueOf(n + 5)),
  },
  {
    name: 'transaction of a read and two writes',
    rounds: 200,
    ours: n => {
      const id = transactions.start()
      transactions.get(id, BOOK, idOf(place(n)))
      for (const at of [n, n + 1]) {
        transactions.update(id, BOOK, idOf(place(at)), { $set: { dueOn: dueOf(n + 9) } })
      }
      transactions.commit(id)
    },
    sql: n =>
      plain.transaction(() => {
        plainById(plain, idOf(place(n)))
        for (const at of [n, n + 1]) plainUpdate(plain, idOf(place(at)), dueOf(n + 9))
      }),
  },
]

/** In turn, so that both sides see the same machine; the first few are to get warm. */
const measure = ({ name, rounds, ours, sql }: Row): void => {
  const warm = Math.min(20, rounds - 1)
  const [mine, theirs]: [number[], number[]] = [[], []]
  for (let n = 0; n < rounds + warm; n++) {
    const first = timed(() => ours(n)).ms
    const second = timed(() => sql(n)).ms
    if (n < warm) continue
    mine.push(first)
    theirs.push(second)
  }
  print({
    bench: `local cloud, ${RECORDS} documents: ${name}`,
    value: median(mine),
    unit: 'ms',
    vs: { 'same SQL, ms': median(theirs), 'ratio (<= 5)': median(mine) / median(theirs) },
  })
}

/** The engine in process against the same SQL on the same documents. */
export const benchEngine = (folder: string): void => {
  const opened: Opened = { ...openEngine(join(folder, 'own.db')), plain: openPlain(join(folder, 'plain.db')) }
  try {
    for (const row of rows(opened)) measure(row)
  } finally {
    opened.own.close()
    opened.plain.close()
  }
}
