import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeployPlan } from './deploy-plan'
import { planOf, startTestCloud, type TestCloud } from './testing/test-cloud'

type Indexes = DeployPlan['collections'][string]['indexes']
const open: TestCloud[] = []

async function start(indexes: Indexes, dataDir?: string): Promise<TestCloud> {
  const cloud = await startTestCloud(
    planOf({ customers: { indexes } }),
    dataDir === undefined ? {} : { dataDir },
  )
  open.push(cloud)
  return cloud
}

afterAll(async () => {
  for (const cloud of open) await cloud.end().catch(() => undefined)
})

const BY_OWNER: Indexes = [{ name: 'owner', keys: [['ownerId', 1]] }]
const SEARCH: Indexes = [
  {
    name: 'search',
    keys: [
      ['ownerId', 1],
      ['searchKeys', 1],
    ],
  },
]
const ids = (docs: Record<string, unknown>[]) => docs.map(doc => doc._id).sort()
const PEOPLE = Array.from({ length: 60 }, (_, i) => ({
  _id: `c${i}`,
  ownerId: `o${i % 3}`,
  searchKeys: [`k${i}`, `zhang${i % 6}`, 'all'],
}))

test('documents, indexes and files outlive a restart and a lock that a kill left', async () => {
  const first = await start(BY_OWNER)
  first.engine.insertMany('customers', [{ _id: 'a', ownerId: 'o1', at: new Date(5) }])
  const file = await first.upload('o1', 'x.csv', Buffer.from('x'))
  await first.close()
  mkdirSync(join(first.dataDir, 'cloud.db.lock'))
  const second = await start(BY_OWNER, first.dataDir)
  expect(second.engine.find('customers', { ownerId: 'o1' })).toEqual([
    { _id: 'a', ownerId: 'o1', at: new Date(5) },
  ])
  const ran = await second.run(
    'return (await cloud.downloadFile({fileID: event.file})).fileContent.toString()',
    { file },
  )
  expect(ran).toEqual({ ok: 'x' })
})

const onLinux = process.platform === 'linux' ? test : test.skip

onLinux('a folder that a living cloud holds is refused; the owner that a kill left is not', async () => {
  const first = await start(BY_OWNER)
  await first.close()
  const other = join(first.dataDir, 'owner')
  writeFileSync(other, `${process.ppid} 1`)
  const second = await start(BY_OWNER, first.dataDir)
  await second.close()
  const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
  writeFileSync(other, `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`)
  await expect(start(BY_OWNER, first.dataDir)).rejects.toThrow('held by a running local cloud')
  rmSync(other)
})

test('an index planned later is built over the documents that are there, arrays included', async () => {
  const first = await start([])
  first.engine.insertMany('customers', PEOPLE)
  await first.close()
  const second = await start([...BY_OWNER, ...SEARCH], first.dataDir)
  second.resetStats()
  expect(second.engine.count('customers', { ownerId: 'o1' })).toBe(20)
  expect(second.stats().documentsRead).toBe(0)
  expect(ids(second.engine.find('customers', { ownerId: 'o1', searchKeys: /^zhang4/ }))).toHaveLength(10)
  expect(second.stats().documentsRead).toBe(10)
})

test('a unique index over documents that already break it is refused, and the cloud does not start', async () => {
  const first = await start([])
  first.engine.insertMany('customers', [{ phone: '1' }, { phone: '1' }])
  await first.close()
  const unique: Indexes = [{ name: 'phone', keys: [['phone', 1]], unique: true }]
  await expect(start(unique, first.dataDir)).rejects.toThrow('E11000')
})

describe('a prefix search on [ownerId, searchKeys]', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await start(SEARCH)
    cloud.engine.insertMany('customers', PEOPLE)
  })
  beforeEach(() => cloud.resetStats())

  test.each([
    ['one prefix of one owner', { ownerId: 'o0', searchKeys: /^zhang3/ }, 10],
    ['a key every document has', { ownerId: 'o0', searchKeys: /^al/ }, 20],
    ['a key of another owner', { ownerId: 'o0', searchKeys: /^k1$/ }, 20],
    ['nothing', { ownerId: 'o0', searchKeys: /^nobody/ }, 0],
    ['an exact element', { ownerId: 'o0', searchKeys: 'k3' }, 1],
  ])('%s reads no document it need not', (_fact, query, read) => {
    cloud.engine.find('customers', query)
    expect(cloud.stats().documentsRead).toBe(read)
  })

  test('through the SDK it reads what it answers', async () => {
    const ran = await cloud.run(
      "return (await db.collection('customers').where({ownerId: 'o0', searchKeys: /^zhang3/}).limit(4).get()).data.length",
    )
    expect(ran).toEqual({ ok: 4 })
    expect(cloud.stats().actions['database.getDocument']).toEqual({ requests: 1, documentsRead: 4 })
  })

  test('keys follow an update and a removal', async () => {
    cloud.engine.update('customers', { _id: 'c0' }, { $set: { searchKeys: ['fresh'] } }, false)
    expect(cloud.engine.count('customers', { ownerId: 'o0', searchKeys: /^k0/ })).toBe(0)
    expect(cloud.engine.count('customers', { ownerId: 'o0', searchKeys: /^fre/ })).toBe(1)
    cloud.engine.update('customers', { _id: 'c0' }, { $set: { ownerId: 'moved' } }, false)
    expect(cloud.engine.count('customers', { ownerId: 'moved', searchKeys: /^fre/ })).toBe(1)
    cloud.engine.remove('customers', { _id: 'c0' }, false)
    expect(cloud.engine.count('customers', { ownerId: 'moved', searchKeys: /^fre/ })).toBe(0)
  })
})

test('the shapes of Today read a page, not the book', async () => {
  const indexes: Indexes = [
    {
      name: 'due',
      keys: [
        ['ownerId', 1],
        ['nextDueOn', 1],
      ],
    },
    {
      name: 'rank',
      keys: [
        ['ownerId', 1],
        ['todayRank', -1],
      ],
    },
    { name: 'grade', keys: [['gradeChangesOn', 1]] },
  ]
  const cloud = await start(indexes)
  const day = (n: number) => `2026-01-${String(1 + (n % 28)).padStart(2, '0')}`
  const docs = Array.from({ length: 1000 }, (_, i) => ({
    ownerId: `o${i % 4}`,
    nextDueOn: day(i),
    todayRank: i,
    gradeChangesOn: day(i * 3),
    note: i,
  }))
  cloud.engine.insertMany('customers', docs)
  const reads = (work: () => unknown): number => {
    cloud.resetStats()
    work()
    return cloud.stats().documentsRead
  }
  const due = { ownerId: 'o1', nextDueOn: { $lte: '2026-01-03' } }
  const matching = docs.filter(doc => doc.ownerId === 'o1' && doc.nextDueOn <= '2026-01-03').length
  expect(reads(() => cloud.engine.find('customers', due, { sort: [['todayRank', -1]], limit: 5 }))).toBe(5)
  expect(reads(() => cloud.engine.find('customers', due, { sort: [['note', 1]], limit: 5 }))).toBe(matching)
  expect(
    reads(() => cloud.engine.find('customers', { ownerId: 'o1' }, { sort: [['todayRank', -1]], limit: 50 })),
  ).toBe(50)
  expect(reads(() => cloud.engine.count('customers', { gradeChangesOn: { $lte: '2026-01-02' } }))).toBe(0)
})
