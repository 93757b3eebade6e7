import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { createEngine, type Engine } from '../engine'
import { openSqlite, type Sqlite } from '../store/sqlite'
import type { Doc, Value } from '../store/value'
import { createIsolation } from '../transactions/isolation'
import type { Sort } from './sort'
import { sortDocs } from './sort'

const dir = mkdtempSync(join(tmpdir(), 'pushdown-'))
let sql: Sqlite
let engine: Engine

beforeAll(() => {
  sql = openSqlite(join(dir, 'x.db'))
  engine = createEngine(sql, createIsolation(), { documentsRead: 0 })
  engine.ensureCollection('bare')
  engine.ensureCollection('indexed', [
    { name: 'a', keys: [['a', 1]] },
    {
      name: 'ab',
      keys: [
        ['a', 1],
        ['b', -1],
      ],
    },
    {
      name: 'bn',
      keys: [
        ['b', 1],
        ['n.x', 1],
      ],
    },
  ])
})
afterAll(() => {
  sql.close()
  rmSync(dir, { recursive: true, force: true })
})

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>(null, true, false, '', 'a', 'ab', 'b', 'B', '张', '张三', -1.5, 0, 1, 2, 10),
  fc.constantFrom(1, 2).map(n => new Date(n)),
)
const value = (arrays: boolean): fc.Arbitrary<Value> =>
  arrays
    ? fc.oneof({ weight: 3, arbitrary: scalar }, { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) })
    : scalar
const doc = (arrays: boolean): fc.Arbitrary<Doc> =>
  fc.record(
    { a: value(arrays), b: scalar, n: fc.record({ x: scalar }, { requiredKeys: [] }) },
    { requiredKeys: [] },
  )

const known = scalar.filter(one => one !== null)
const condition: fc.Arbitrary<Value> = fc.oneof(
  scalar,
  scalar.map(one => ({ $ne: one })),
  fc.array(scalar, { maxLength: 3 }).map(list => ({ $in: list })),
  fc.array(scalar, { maxLength: 3 }).map(list => ({ $nin: list })),
  fc
    .tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), known)
    .map(([operator, one]): Doc => ({ [operator]: one })),
  fc.tuple(known, known).map(([low, high]): Doc => ({ $gte: low, $lt: high })),
  fc.constantFrom(/^a/, /^张/, /^B/, /b$/),
  fc.boolean().map(there => ({ $exists: there })),
)
const query: fc.Arbitrary<Doc> = fc.oneof(
  fc.record({ a: condition, b: condition, 'n.x': condition }, { requiredKeys: [] }),
  fc.tuple(condition, condition).map(([one, two]): Doc => ({ $and: [{ a: one }, { a: two }] })),
  fc.tuple(condition, condition).map(([one, two]): Doc => ({ $or: [{ a: one }, { b: two }] })),
  fc
    .tuple(condition, condition, condition)
    .map(([one, two, three]): Doc => ({ 'n.x': one, $or: [{ a: two }, { a: three, b: one }] })),
  fc
    .tuple(condition, condition)
    .map(([one, two]): Doc => ({ $or: [{ $or: [{ a: one }, { 'n.x': two }] }, { b: one }] })),
)
const sort: fc.Arbitrary<Sort> = fc.constantFrom<Sort>(
  [],
  [['a', 1]],
  [['b', -1]],
  [
    ['a', -1],
    ['b', 1],
  ],
)

/** Ties may come in any order, so what is compared is the keys they tie on. */
const orderOf = (docs: Doc[], by: Sort): unknown[] => docs.map(one => by.map(([path]) => one[path] ?? null))
const ids = (docs: Doc[]): unknown[] => docs.map(one => one._id).sort()

test.each([
  ['scalars', false],
  ['arrays', true],
])('an index over %s changes the cost of an answer, never the answer', (_what, arrays) => {
  fc.assert(
    fc.property(fc.array(doc(arrays), { maxLength: 12 }), query, sort, (docs, asked, by) => {
      for (const name of ['bare', 'indexed']) {
        engine.clear(name)
        engine.insertMany(
          name,
          docs.map((one, i) => ({ ...one, _id: `d${i}` })),
        )
      }
      const plain = engine.find('bare', asked)
      expect(ids(engine.find('indexed', asked))).toEqual(ids(plain))
      expect([engine.count('indexed', asked), engine.count('bare', asked)]).toEqual([
        plain.length,
        plain.length,
      ])
      const sorted = orderOf(
        sortDocs(plain, by, one => one),
        by,
      ).slice(1, 5)
      expect(orderOf(engine.find('indexed', asked, { sort: by, skip: 1, limit: 4 }), by)).toEqual(sorted)
    }),
    { numRuns: 300 },
  )
})

test('own customers, and those a leaver left to whom they are shared with, are found by index and counted in it', () => {
  const read = { documentsRead: 0 }
  const own = createEngine(sql, createIsolation(), read)
  const keys = (...paths: string[]): [string, 1][] => paths.map(path => [path, 1])
  own.ensureCollection('customers', [
    { name: 'owner', keys: keys('ownerId', 'dueOn') },
    { name: 'shared', keys: keys('ownerId', 'coOwnerId', 'dueOn') },
    { name: 'search', keys: keys('ownerId', 'searchKeys') },
  ])
  own.insertMany(
    'customers',
    Array.from({ length: 400 }, (_, i) => ({
      _id: i,
      ownerId: `o${i % 20}`,
      dueOn: i,
      searchKeys: [`k${i}`, 'all'],
      ...(i % 2 === 0 ? { coOwnerId: `o${(i / 2) % 20}` } : {}),
    })),
  )
  const mine: Doc = { $or: [{ ownerId: 'o1' }, { ownerId: { $in: ['o4', 'o6'] }, coOwnerId: 'o2' }] }
  const cost = (work: () => unknown): number => {
    read.documentsRead = 0
    work()
    return read.documentsRead
  }
  expect(cost(() => own.find('customers', mine, { sort: [['dueOn', 1]], limit: 5 }))).toBe(5)
  expect(cost(() => expect(own.count('customers', mine)).toBe(30))).toBe(0)
  expect(cost(() => own.count('customers', { ...mine, coOwnerId: { $exists: false } }))).toBe(0)
  // A choice in which one side asks for an element of an array.
  expect(
    cost(() =>
      own.find('customers', {
        $or: [
          { ownerId: 'o1', searchKeys: 'k21' },
          { ownerId: 'o2', searchKeys: /^k22/ },
        ],
      }),
    ),
  ).toBe(3)
})

test('a $lookup that joins a text by $expr reads what it answers, and counts without reading', () => {
  const read = { documentsRead: 0 }
  const own = createEngine(sql, createIsolation(), read)
  const keys = (...paths: string[]): [string, 1][] => paths.map(path => [path, 1])
  own.ensureCollection('people')
  own.ensureCollection('letters', [{ name: 'to', keys: keys('to', 'on') }])
  own.insertMany('people', [{ _id: 'p1' }, { _id: 'p2' }, { _id: 3 }])
  own.insertMany(
    'letters',
    Array.from({ length: 60 }, (_, i) => ({ _id: `l${i}`, to: i < 40 ? 'p1' : 'p2', on: i })),
  )
  const joined = (stages: Doc[]): Value[] => {
    const $expr = { $eq: ['$to', '$$id'] }
    const pipeline = [{ $match: { on: { $gte: 10 } } }, { $match: { $expr } }, ...stages]
    const value: Doc = { from: 'letters', let: { id: '$_id' }, pipeline, as: 'found' }
    read.documentsRead = 0
    return own.aggregate('people', [{ key: '$lookup', value }]).map(one => one.found ?? null)
  }
  expect(joined([{ $sort: { on: -1 } }, { $limit: 2 }, { $project: { on: 1, _id: 0 } }])).toEqual([
    [{ on: 39 }, { on: 38 }],
    [{ on: 59 }, { on: 58 }],
    [],
  ])
  // Three people, two letters each of two; the number of the third is not joined by the index.
  expect(read.documentsRead).toBe(3 + 4 + 50)
  expect(joined([{ $count: 'n' }])).toEqual([[{ n: 30 }], [{ n: 20 }], []])
  expect(read.documentsRead).toBe(3 + 50)
})

test('a $lookup by $expr does not take the element of an array for the value', () => {
  const own = createEngine(sql, createIsolation(), { documentsRead: 0 })
  own.ensureCollection('one')
  own.ensureCollection('many', [{ name: 'a', keys: [['a', 1]] }])
  own.insertMany('one', [{ _id: 'x' }])
  own.insertMany('many', [
    { _id: 1, a: ['x'] },
    { _id: 2, a: 'x' },
  ])
  const pipeline = [{ $match: { $expr: { $eq: ['$a', '$$id'] } } }, { $project: { _id: 1 } }]
  const value: Doc = { from: 'many', let: { id: '$_id' }, pipeline, as: 'found' }
  expect(own.aggregate('one', [{ key: '$lookup', value }])).toEqual([{ _id: 'x', found: [{ _id: 2 }] }])
})
