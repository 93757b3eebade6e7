import { planOf, startTestCloud, type TestCloud } from './testing/test-cloud'

let cloud: TestCloud

beforeAll(async () => {
  const indexes = [
    {
      name: 'owner_grade',
      keys: [
        ['owner', 1],
        ['grade', 1],
      ] as [string, 1][],
    },
  ]
  cloud = await startTestCloud(planOf({ sales: { indexes }, owners: { indexes: [] } }))
  cloud.engine.insertMany('sales', [
    { _id: '1', owner: 'o1', grade: 'A', amount: 10, tags: ['x', 'y'] },
    { _id: '2', owner: 'o1', grade: 'B', amount: 20, tags: ['y'] },
    { _id: '3', owner: 'o1', grade: 'A', amount: 30 },
    { _id: '4', owner: 'o2', grade: null, amount: 40, tags: [] },
    { _id: '5', owner: 'o2', amount: 50 },
  ])
  cloud.engine.insertMany('owners', [
    { _id: 'o1', name: 'Ann' },
    { _id: 'o2', name: 'Bob' },
  ])
})
afterAll(() => cloud.end())

// https://www.mongodb.com/docs/manual/reference/operator/aggregation/
const PIPELINES: [fact: string, chain: string, list: unknown[]][] = [
  ['match and count', "match({owner: 'o1'}).count('n')", [{ n: 3 }]],
  ['a count of nothing is no document', "match({owner: 'o9'}).count('n')", []],
  [
    'group sums',
    "match({owner: 'o1'}).group({_id: '$grade', sum: $.sum('$amount'), n: $.sum(1)}).sort({_id: 1})",
    [
      { _id: 'A', sum: 40, n: 2 },
      { _id: 'B', sum: 20, n: 1 },
    ],
  ],
  [
    'a group of null holds missing too',
    "match({owner: 'o2'}).group({_id: '$grade', n: $.sum(1)})",
    [{ _id: null, n: 2 }],
  ],
  [
    'group over everything',
    "group({_id: null, avg: $.avg('$amount'), min: $.min('$amount'), max: $.max('$amount')})",
    [{ _id: null, avg: 30, min: 10, max: 50 }],
  ],
  [
    'first and last follow the sort',
    "sort({amount: -1}).group({_id: '$owner', first: $.first('$_id'), last: $.last('$_id')}).sort({_id: 1})",
    [
      { _id: 'o1', first: '3', last: '1' },
      { _id: 'o2', first: '5', last: '4' },
    ],
  ],
  [
    'push gathers and addToSet once',
    "match({owner: 'o1'}).sort({_id: 1}).group({_id: null, all: $.push('$grade'), set: $.addToSet('$grade')})",
    [{ _id: null, all: ['A', 'B', 'A'], set: ['A', 'B'] }],
  ],
  [
    'push skips what is missing',
    "match({owner: 'o2'}).sort({_id: 1}).group({_id: null, all: $.push('$grade')})",
    [{ _id: null, all: [null] }],
  ],
  [
    'a compound group key',
    "match({owner: 'o1'}).group({_id: {g: '$grade'}, n: $.sum(1)}).sort({n: -1}).limit(1)",
    [{ _id: { g: 'A' }, n: 2 }],
  ],
  [
    'project computes',
    "match({_id: '1'}).project({_id: 0, double: $.multiply(['$amount', 2]), big: $.gt(['$amount', 5]), first: $.slice(['$tags', 1]), kind: $.cond({if: $.eq(['$grade', 'A']), then: 'top', else: 'other'})})",
    [{ double: 20, big: true, first: ['x'], kind: 'top' }],
  ],
  [
    'ifNull',
    "match({owner: 'o2'}).sort({_id: 1}).project({grade: $.ifNull(['$grade', '-'])})",
    [
      { _id: '4', grade: '-' },
      { _id: '5', grade: '-' },
    ],
  ],
  [
    'addFields keeps the rest',
    "match({_id: '3'}).addFields({n: $.add(['$amount', 1])})",
    [{ _id: '3', owner: 'o1', grade: 'A', amount: 30, n: 31 }],
  ],
  [
    'unwind',
    "match({owner: 'o1'}).sort({_id: 1}).unwind('$tags').project({tags: 1})",
    [
      { _id: '1', tags: 'x' },
      { _id: '1', tags: 'y' },
      { _id: '2', tags: 'y' },
    ],
  ],
  [
    'sortByCount',
    "unwind('$tags').sortByCount('$tags')",
    [
      { _id: 'y', count: 2 },
      { _id: 'x', count: 1 },
    ],
  ],
  [
    'lookup',
    "match({_id: '1'}).lookup({from: 'owners', localField: 'owner', foreignField: '_id', as: 'who'}).project({who: 1})",
    [{ _id: '1', who: [{ _id: 'o1', name: 'Ann' }] }],
  ],
  [
    'replaceRoot',
    "match({_id: '1'}).replaceRoot({newRoot: {id: '$_id', t: '$tags'}})",
    [{ id: '1', t: ['x', 'y'] }],
  ],
  [
    'skip and limit after a sort',
    'sort({amount: 1}).skip(1).limit(2).project({amount: 1, _id: 0})',
    [{ amount: 20 }, { amount: 30 }],
  ],
  [
    'match after limit sees only those',
    "sort({amount: 1}).limit(2).match({grade: 'A'}).project({_id: 1})",
    [{ _id: '1' }],
  ],
]

test.each(PIPELINES)('aggregate: %s', async (_fact, chain, list) => {
  const ran = await cloud.run(`return (await db.collection('sales').aggregate().${chain}.end()).list`)
  expect(ran).toEqual({ ok: list })
})

test.each([
  [
    'an unknown stage',
    "geoNear({near: new db.Geo.Point(1, 2), distanceField: 'd'})",
    /\$geoNear is not in the local cloud/,
  ],
  ['an unknown operator', 'project({x: {$function: 1}})', /\$function is not in the local cloud/],
  ['a limit of nothing', 'limit(0)', /limit/],
])('aggregate: %s is refused', async (_fact, chain, message) => {
  const ran = await cloud.run(`return (await db.collection('sales').aggregate().${chain}.end()).list`)
  expect([ran.errCode, ran.errMsg]).toEqual([-1, expect.stringMatching(message)])
})

test('a match that an index answers reads only what matches, and a count reads nothing', async () => {
  cloud.resetStats()
  await cloud.run(
    "return await db.collection('sales').aggregate().match({owner: 'o2'}).group({_id: null, n: $.push('$_id')}).end()",
  )
  expect(cloud.stats().actions['database.aggregateDocuments']).toEqual({ requests: 1, documentsRead: 2 })
  cloud.resetStats()
  await cloud.run(
    "return await db.collection('sales').aggregate().match({owner: 'o1', grade: 'A'}).count('n').end()",
  )
  expect(cloud.stats().documentsRead).toBe(0)
})
