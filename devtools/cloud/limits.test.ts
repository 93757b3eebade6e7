import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine } from './engine'
import { openSqlite } from './store/sqlite'
import { planOf, startTestCloud, type TestCloud } from './testing/test-cloud'
import { readTimers } from './timers/scheduler'
import { createIsolation } from './transactions/isolation'
import { createTransactions } from './transactions/transactions'

const dir = mkdtempSync(join(tmpdir(), 'limits-'))
let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud(planOf({ docs: { indexes: [] } }, { memoryMB: 64 }))
})
afterAll(async () => {
  await cloud.end()
  rmSync(dir, { recursive: true, force: true })
})

test.each([
  ['a heap', 'const all = []; for (;;) all.push(new Array(1e5).fill({}).map(() => ({})))'],
  [
    'buffers',
    'const all = []; for (let i = 0; i < 200; i++) { all.push(Buffer.alloc(1e6, 1)); await new Promise(r => setTimeout(r, 2)) }',
  ],
  ['buffers in one go', 'return Buffer.alloc(1e8, 1).length'],
])(
  'a function whose memory is exceeded by %s is ended with its code, the next call finds a fresh one',
  async (_what, run) => {
    await expect(cloud.run(run)).rejects.toMatchObject({ code: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED' })
    expect(await cloud.run('return 1')).toEqual({ ok: 1 })
  },
)

test('a request holds at most 16 MB', async () => {
  const send = (bytes: number) =>
    fetch(`${cloud.url}/admin`, {
      method: 'POST',
      headers: { authorization: `Credential=${cloud.secret}/x` },
      body: JSON.stringify({
        action: 'database.insertDocument',
        collectionName: 'docs',
        data: [JSON.stringify({ text: 'x'.repeat(bytes) })],
      }),
    }).then(response => response.json())
  expect(await send(17 * 1024 * 1024)).toMatchObject({
    code: 'INVALID_PARAM',
    message: expect.stringContaining('16 MB'),
  })
  expect(await send(1000)).not.toHaveProperty('code')
  expect(cloud.engine.count('docs')).toBe(1)
})

test('a collection has at most 20 indexes: the cloud does not start with more', async () => {
  const indexes = Array.from({ length: 21 }, (_, i) => ({
    name: `i${i}`,
    keys: [[`f${i}`, 1]] as [string, 1][],
  }))
  await expect(startTestCloud(planOf({ docs: { indexes } }), { dataDir: join(dir, 'many') })).rejects.toThrow(
    '21 indexes are planned, a collection has at most 20',
  )
})

test('a function has at most one timer', () => {
  const trigger = { name: 'a', type: 'timer', config: '0 0 * * * * *' }
  mkdirSync(join(dir, 'two'))
  writeFileSync(
    join(dir, 'two', 'config.json'),
    JSON.stringify({ triggers: [trigger, { ...trigger, name: 'b' }] }),
  )
  expect(() => readTimers(dir, ['two'])).toThrow('two: a function has at most one timer')
})

test('a transaction that is not ended in time is gone, with what it wrote and what it held', () => {
  jest.useFakeTimers()
  const sql = openSqlite(join(dir, 'time.db'))
  const isolation = createIsolation()
  const engine = createEngine(sql, isolation, { documentsRead: 0 })
  engine.ensureCollection('docs')
  engine.insertMany('docs', [{ _id: 'x', n: 1 }])
  const transactions = createTransactions(engine, isolation)
  const id = transactions.start()
  transactions.update(id, 'docs', 'x', { $set: { n: 2 } })
  jest.advanceTimersByTime(29_999)
  expect(transactions.get(id, 'docs', 'x')).toEqual({ _id: 'x', n: 2 })
  expect(() => engine.update('docs', {}, { $set: { n: 3 } }, true)).toThrow('locked')
  jest.advanceTimersByTime(1)
  expect(() => transactions.commit(id)).toThrow('Transaction does not exist')
  expect(engine.find('docs', {})).toEqual([{ _id: 'x', n: 1 }])
  engine.update('docs', {}, { $set: { n: 3 } }, true)
  jest.useRealTimers()
  sql.close()
})
