import { planOf, startTestCloud, type TestCloud } from './testing/test-cloud'

let cloud: TestCloud
const PEOPLE = [
  {
    _id: 'a',
    name: 'Ann',
    age: 30,
    city: '上海',
    tags: ['x', 'y'],
    pay: { base: 10 },
    at: new Date('2026-01-01'),
  },
  { _id: 'b', name: 'bob', age: 20, city: null, tags: [], pay: { base: 20 }, scores: [1, 9] },
  {
    _id: 'c',
    name: 'Cid',
    age: 40,
    tags: ['y', 'z'],
    items: [
      { k: 1, n: 2 },
      { k: 2, n: 5 },
    ],
    scores: [4, 5],
  },
  { _id: 'd', name: 'dee', age: '30', city: '北京', at: new Date('2026-03-01') },
]

beforeAll(async () => {
  const indexes = [
    {
      name: 'city_age',
      keys: [
        ['city', 1],
        ['age', -1],
      ] as [string, 1 | -1][],
    },
    { name: 'tags', keys: [['tags', 1]] as [string, 1][] },
  ]
  // The same documents with and without indexes must answer alike.
  cloud = await startTestCloud(planOf({ people: { indexes }, bare: { indexes: [] } }))
  cloud.engine.insertMany('people', PEOPLE)
  cloud.engine.insertMany('bare', PEOPLE)
})
afterAll(() => cloud.end())

// Expected by https://www.mongodb.com/docs/manual/reference/operator/query/
const QUERIES: [fact: string, query: string, ids: string[]][] = [
  ['equality matches type and value', '{age: 30}', ['a']],
  ['a comparison matches numbers only, not text', '{age: _.gte(30)}', ['a', 'c']],
  ['a range has both ends', '{age: _.gt(20).and(_.lt(40))}', ['a']],
  ['equality with null finds null and missing', '{city: null}', ['b', 'c']],
  ['gte null finds null and missing too', '{city: _.gte(null)}', ['b', 'c']],
  ['gt null finds nothing', '{city: _.gt(null)}', []],
  ['neq finds documents without the field', "{city: _.neq('上海')}", ['b', 'c', 'd']],
  ['in', "{city: _.in(['上海', '北京'])}", ['a', 'd']],
  ['in nothing finds nothing', '{city: _.in([])}', []],
  ['nin finds documents without the field', "{city: _.nin(['上海'])}", ['b', 'c', 'd']],
  ['exists true tells null from missing', '{city: _.exists(true)}', ['a', 'b', 'd']],
  ['exists false', '{city: _.exists(false)}', ['c']],
  ['equality on an array matches an element', "{tags: 'y'}", ['a', 'c']],
  ['in on an array matches any element', "{tags: _.in(['x', 'z'])}", ['a', 'c']],
  ['neq on an array refuses any equal element', "{tags: _.neq('x')}", ['b', 'c', 'd']],
  ['all', "{tags: _.all(['y', 'z'])}", ['c']],
  ['size', '{tags: _.size(0)}', ['b']],
  [
    'elemMatch on objects meets all conditions in one element',
    '{items: _.elemMatch({k: 1, n: _.gt(3)})}',
    [],
  ],
  ['elemMatch finds the element that meets them', '{items: _.elemMatch({k: 2, n: _.gt(3)})}', ['c']],
  ['elemMatch on scalars meets both ends in one element', '{scores: _.elemMatch({$gt: 3, $lt: 6})}', ['c']],
  ['a range on an array may be met by two elements', '{scores: _.and(_.gt(3), _.lt(6))}', ['b', 'c']],
  ['or across fields', "_.or([{age: 20}, {city: '北京'}])", ['b', 'd']],
  ['or on one field', '{age: _.or(_.eq(20), _.eq(40))}', ['b', 'c']],
  ['nor', "_.nor([{age: 20}, {city: '北京'}])", ['a', 'c']],
  ['not', '{age: _.not(_.gt(25))}', ['b', 'd']],
  ['a nested object is a path', '{pay: {base: 20}}', ['b']],
  ['a dotted path', "{'pay.base': _.lt(15)}", ['a']],
  ['a path through an array of objects', "{'items.k': 2}", ['c']],
  ['mod', '{age: _.mod(40, 0)}', ['c']],
  ['mod takes numbers only, not null', '{city: _.mod(2, 0)}', []],
  ['dates compare as dates', "{at: _.lt(new Date('2026-02-01'))}", ['a']],
  ['an anchored regex is case-sensitive', '{name: /^[A-Z]/}', ['a', 'c']],
  ['a regex with i is not', "{name: db.RegExp({regexp: '^B', options: 'i'})}", ['b']],
  ['a prefix regex on text that an index has', '{city: /^上/}', ['a']],
]

describe.each(['people', 'bare'])('where on %s', collection => {
  test.each(QUERIES)('%s', async (_fact, query, ids) => {
    const ran = await cloud.run(
      `const q = db.collection('${collection}').where(${query});
       return [(await q.get()).data.map(d => d._id).sort(), (await q.count()).total]`,
    )
    expect(ran).toEqual({ ok: [ids, ids.length] })
  })

  test.each([
    ['ascending: null and missing, numbers, then text', "orderBy('age', 'asc')", ['b', 'a', 'c', 'd']],
    ['descending is the reverse', "orderBy('age', 'desc')", ['d', 'c', 'a', 'b']],
    [
      'a second key decides ties',
      "orderBy('city', 'asc').orderBy('age', 'desc')",
      ['c', 'b', 'a', 'd'].slice(0, 2),
    ],
    ['skip and limit', "orderBy('age', 'asc').skip(1).limit(2)", ['a', 'c']],
  ])('orderBy %s', async (_fact, chain, ids) => {
    const ran = await cloud.run(
      `return (await db.collection('${collection}').${chain}.get()).data.map(d => d._id)`,
    )
    expect((ran.ok as string[]).slice(0, ids.length)).toEqual(ids)
  })
})

test.each([
  ['keeps the named fields and _id', '{name: true}', { _id: 'a', name: 'Ann' }],
  ['drops _id when told', '{name: true, _id: false}', { name: 'Ann' }],
  ['reaches into objects', "{'pay.base': true}", { _id: 'a', pay: { base: 10 } }],
  [
    'drops the named fields',
    '{tags: false, pay: false, at: false, city: false}',
    { _id: 'a', name: 'Ann', age: 30 },
  ],
])('field() %s', async (_fact, projection, expected) => {
  const ran = await cloud.run(
    `return (await db.collection('people').doc('a').field(${projection}).get()).data`,
  )
  expect(ran).toEqual({ ok: expected })
})

test.each([
  [
    'the get of an absent document fails as the SDK words it',
    "db.collection('people').doc('zz').get()",
    -1,
    /does not exist/,
  ],
  ['a missing collection', "db.collection('ghosts').get()", -502005, /not exist/],
  ['a regex flag MongoDB has not', '{name: /x/g}', -502001, /invalid flag/],
  [
    'an operator that is not played',
    '{at: _.geoNear({geometry: new db.Geo.Point(1, 2)})}',
    -501001,
    /not in the local cloud/,
  ],
  ['an invalid regex is refused', "{name: db.RegExp({regexp: '('})}", -502001, /invalid/],
])('%s is refused', async (_fact, what, errCode, message) => {
  const call = what.startsWith('db.') ? what : `db.collection('people').where(${what}).get()`
  const ran = await cloud.run(`return await ${call}`)
  expect(ran.errCode).toBe(errCode)
  expect(ran.errMsg).toMatch(message)
})

test('a get answers 100 documents unless told, and 1,000 at most', async () => {
  cloud.engine.ensureCollection('many')
  cloud.engine.insertMany(
    'many',
    Array.from({ length: 1200 }, (_, n) => ({ n })),
  )
  const ran = await cloud.run(`const all = db.collection('many');
    return [(await all.get()).data.length, (await all.limit(5000).get()).data.length, (await all.count()).total]`)
  expect(ran).toEqual({ ok: [100, 1000, 1200] })
})
