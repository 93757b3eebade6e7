import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _, db } from '../conformance/sdk'
import { createEngine, type Engine } from '../engine'
import { openSqlite } from '../store/sqlite'
import { createIsolation } from '../transactions/isolation'
import { startProcess } from './process'

jest.setTimeout(60_000)
const dir = mkdtempSync(join(tmpdir(), 'disk-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const TEXT = 'x'.repeat(2000)
const open = (file: string) => {
  const sql = openSqlite(file)
  const engine = createEngine(sql, createIsolation(), { documentsRead: 0 })
  return { sql, engine }
}

/** Adds until the cloud says no; how many it took, and what it said. */
function fill(engine: Engine): { kept: number; said: string } {
  for (let kept = 0; kept < 10_000; kept++) {
    try {
      engine.insertMany('docs', [{ _id: `d${kept}`, text: TEXT }])
    } catch (error) {
      return { kept, said: String(error) }
    }
  }
  return { kept: 10_000, said: '' }
}

test('a full disk is told, keeps what was written, and is written again once there is room', () => {
  const file = join(dir, 'full.db')
  const first = open(file)
  first.engine.ensureCollection('docs', [{ name: 'text', keys: [['text', 1]] }])
  // As SQLite reports a full disk: SQLITE_FULL. https://www.sqlite.org/pragma.html#pragma_max_page_count
  first.sql.exec('PRAGMA max_page_count = 300')
  const { kept, said } = fill(first.engine)
  expect(said).toContain('the disk is full')
  expect(kept).toBeGreaterThan(20)
  expect(first.engine.count('docs')).toBe(kept)
  expect(() => first.engine.update('docs', {}, { $set: { more: TEXT.repeat(9) } }, true)).toThrow(
    'the disk is full',
  )
  expect(first.engine.count('docs', { more: { $exists: true } })).toBe(0)
  first.sql.close()

  const second = open(file)
  expect(second.engine.count('docs')).toBe(kept)
  second.engine.insertMany('docs', [{ _id: 'more' }])
  expect(second.engine.count('docs')).toBe(kept + 1)
  second.sql.close()
})

test('a file that may not grow gives errors, and loses nothing that was acknowledged', async () => {
  const dataDir = join(dir, 'limited')
  // In blocks of 1,024 bytes; Node ignores the signal and gets the error.
  const limited = await startProcess(dataDir, 'ulimit -f 400')
  const kept: string[] = []
  let refused: { code?: string; message?: string } = {}
  for (let i = 0; i < 1000 && refused.code === undefined; i++) {
    const answer = (await db.collection('adds').add({ _id: `d${i}`, text: TEXT })) as typeof refused
    if (answer.code === undefined) kept.push(`d${i}`)
    else refused = answer
  }
  expect(refused).toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringMatching(/cannot be written|full/),
  })
  const transaction = await db.startTransaction()
  for (const id of ['t1', 't2']) await transaction.collection('adds').add({ _id: id, text: TEXT.repeat(20) })
  await expect(transaction.commit()).rejects.toMatchObject({
    message: expect.stringMatching(/cannot be written|full/),
  })
  await limited.kill()

  const free = await startProcess(dataDir)
  const { total } = (await db.collection('adds').count()) as { total: number }
  const half = (await db
    .collection('adds')
    .where({ _id: _.in(['t1', 't2']) })
    .count()) as { total: number }
  expect([total >= kept.length, half.total]).toEqual([true, 0])
  await free.kill()
})

const asRoot = process.getuid?.() === 0

test('a folder that cannot be written is refused in words', () => {
  const dataDir = join(dir, 'read-only')
  mkdirSync(dataDir, { recursive: true, mode: 0o555 })
  execFileSync('chmod', ['755', dir])
  // Root writes everywhere, so the child is nobody.
  const ids = asRoot ? { uid: 65534, gid: 65534 } : {}
  const script = `require('tsx/cjs'); require('./devtools/cloud/store/owner.ts').claimFolder(${JSON.stringify(dataDir)})`
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], {
    ...ids,
    encoding: 'utf8',
    env: { TMPDIR: '/tmp', PATH: process.env.PATH ?? '' },
  })
  expect(status).not.toBe(0)
  expect(stderr).toMatch(/read-only cannot be written: EACCES/)
})
