import { planOf, startTestCloud, type TestCloud } from '../testing/test-cloud'

const BOOK = {
  indexes: [
    {
      name: 'own_rank',
      keys: [
        ['ownerId', 1],
        ['rank', 1],
      ] as [string, 1][],
    },
  ],
}
const PLAN = planOf({ book: BOOK, small: { indexes: [], isSmall: true } })
const log: string[] = []
let cloud: TestCloud
let strict: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud(PLAN, { log: line => log.push(line) })
  strict = await startTestCloud(PLAN, { strictScans: true })
  const docs = Array.from({ length: 3000 }, (_, i) => ({
    _id: `c${i}`,
    ownerId: i < 1500 ? 'much' : `o${i % 10}`,
    rank: i,
    name: `n${i % 7}`,
    ...Object.fromEntries(['isRare', 'isOdd', 'isOld', 'isNew'].map(name => [name, i % 1000 === 0])),
  }))
  cloud.engine.insertMany('book', docs)
  strict.engine.insertMany('book', docs.slice(0, 3))
})
afterAll(async () => {
  await cloud.end()
  await strict.end()
})
beforeEach(() => log.splice(0))

const get = (query: string, rest = '') =>
  `return (await db.collection('book').where(${query})${rest}.get()).data.length`
const FULL = "db.collection('book').aggregate()"

test.each([
  ['a field that no index has', get("{name: 'n1'}"), undefined],
  [
    'an order that the index has not',
    get("{ownerId: 'much'}", ".orderBy('name', 'asc').limit(5)"),
    'ownerId 1, name 1',
  ],
  [
    'a rare condition behind an index',
    get("{ownerId: 'much', isRare: true}", '.limit(5)'),
    'ownerId 1, isRare 1',
  ],
  ['a count', "return (await db.collection('book').where({isRare: true}).count()).total", 'isRare 1'],
  [
    'an update of many',
    "return await db.collection('book').where({isOdd: true}).update({data: {x: 1}})",
    'isOdd 1',
  ],
  [
    'a pipeline',
    `return (await ${FULL}.match({isOld: true}).group({_id: '$name'}).end()).list.length`,
    'isOld 1',
  ],
  ['one alternative of two', get("_.or([{ownerId: 'o1'}, {isNew: true}])", '.limit(1000)'), 'isNew 1'],
])('%s scans and is warned of with the index that is missing', async (_fact, source, index = 'name 1') => {
  // A field that matches often is found among the first thousand.
  const run = index === 'name 1' ? source.replace('.get()', '.limit(1000).get()') : source
  expect((await cloud.run(run)).errMsg).toBeUndefined()
  expect(log).toEqual([`slow query: book: the query scans more than 1000 documents; index missing: ${index}`])
})

test.each([
  ['an index with its order', get("{ownerId: 'much'}", ".orderBy('rank', 'asc').limit(50)")],
  ['a few behind an index', get("{ownerId: 'o1', isRare: true}")],
  [
    'what is found among the first thousand',
    get("{ownerId: 'much', name: 'n1'}", ".orderBy('rank', 'asc').limit(50)"),
  ],
  ['a page of everything', get('{}', '.limit(100)')],
  ['a count by an index', "return (await db.collection('book').where({ownerId: 'much'}).count()).total"],
  ['alternatives that all have an index', get("_.or([{ownerId: 'o1'}, {ownerId: 'o2', rank: _.gt(5)}])")],
  ['a document by its id', "return (await db.collection('book').doc('c5').get()).data._id"],
])('%s is no scan', async (_fact, source) => {
  expect((await cloud.run(source)).errMsg).toBeUndefined()
  expect(log).toEqual([])
})

test('the check itself is not counted as documents read', async () => {
  cloud.resetStats()
  await cloud.run(get("{ownerId: 'o1', isRare: true, name: 'nobody'}"))
  expect(cloud.stats().functions.probe?.documentsRead).toBeLessThanOrEqual(150)
})

test('under strict scans it is an error, even while the collection is nearly empty', async () => {
  const { errCode, errMsg } = await strict.run(get("{name: 'n1'}"))
  expect(errCode).toBe(-502001)
  expect(errMsg).toContain('index missing: name 1')
  expect((await strict.run(`return (await ${FULL}.group({_id: '$name'}).end()).list`)).errMsg).toContain(
    'no index can help',
  )
})

test('what is planned to stay small may be read whole', async () => {
  const source = "return (await db.collection('small').where({any: 1}).get()).data.length"
  expect(await strict.run(source)).toEqual({ ok: 0 })
})
