import { planOf, startTestCloud, type TestCloud } from './testing/test-cloud'

let cloud: TestCloud

beforeAll(async () => {
  const indexes = [
    { name: 'phone_unique', keys: [['phone', 1]] as [string, 1][], unique: true },
    {
      name: 'group_tags',
      keys: [
        ['group', 1],
        ['tags', 1],
      ] as [string, 1][],
    },
  ]
  cloud = await startTestCloud(planOf({ docs: { indexes: [] }, unique: { indexes } }), {
    now: new Date('2026-06-01T00:00:00Z'),
  })
})
beforeEach(() => {
  cloud.engine.clear('docs')
  cloud.engine.clear('unique')
})
afterAll(() => cloud.end())

const START = {
  _id: 'a',
  n: 5,
  text: 'hi',
  list: [1, 2, 3],
  deep: { x: 1, y: { z: 2 } },
  nothing: null,
  rows: [{ id: 1 }, { id: 2 }],
}

// https://www.mongodb.com/docs/manual/reference/operator/update/ and CloudBase's command reference
const UPDATES: [fact: string, data: string, expected: object][] = [
  ['set replaces a field', '{text: "ho"}', { text: 'ho' }],
  ['a nested object changes only its own fields', '{deep: {x: 9}}', { deep: { x: 9, y: { z: 2 } } }],
  ['_.set replaces the whole object', '{deep: _.set({x: 9})}', { deep: { x: 9 } }],
  ['a dotted path creates what is missing', '{"fresh.a.b": 1}', { fresh: { a: { b: 1 } } }],
  ['a number in a path names an element', '{"list.1": 9}', { list: [1, 9, 3] }],
  ['an element past the end is padded with null', '{"list.4": 9}', { list: [1, 2, 3, null, 9] }],
  ['inc', '{n: _.inc(-2)}', { n: 3 }],
  ['inc makes a missing field', '{m: _.inc(2)}', { m: 2 }],
  ['mul', '{n: _.mul(3)}', { n: 15 }],
  ['mul of a missing field is zero', '{m: _.mul(3)}', { m: 0 }],
  ['min keeps the less', '{n: _.min(3)}', { n: 3 }],
  ['max keeps the greater', '{n: _.max(3)}', { n: 5 }],
  ['push appends all', '{list: _.push([4, 5])}', { list: [1, 2, 3, 4, 5] }],
  ['push makes a missing array', '{fresh: _.push([1])}', { fresh: [1] }],
  [
    'push takes position, sort and slice',
    '{list: _.push({each: [0, 9], position: 0, sort: -1, slice: 3})}',
    { list: [9, 3, 2] },
  ],
  ['unshift prepends', '{list: _.unshift([0])}', { list: [0, 1, 2, 3] }],
  ['pop takes the last', '{list: _.pop()}', { list: [1, 2] }],
  ['shift takes the first', '{list: _.shift()}', { list: [2, 3] }],
  ['pull removes equal elements', '{list: _.pull(2)}', { list: [1, 3] }],
  ['pull takes a condition', '{list: _.pull(_.gt(1))}', { list: [1] }],
  ['pull takes a query on objects', '{rows: _.pull({id: 1})}', { rows: [{ id: 2 }] }],
  ['pullAll removes each', '{list: _.pullAll([1, 3])}', { list: [2] }],
  ['addToSet adds once', '{list: _.addToSet(2)}', { list: [1, 2, 3] }],
  ['addToSet adds what is new', '{list: _.addToSet({$each: [3, 4]})}', { list: [1, 2, 3, 4] }],
  ['remove drops the field', '{text: _.remove()}', { text: undefined }],
  ['rename', '{text: _.rename("words")}', { text: undefined, words: 'hi' }],
  ['serverDate is now', '{at: db.serverDate()}', { at: '2026-06-01T00:00' }],
  ['serverDate takes an offset', '{at: db.serverDate({offset: 3600000})}', { at: '2026-06-01T01:00' }],
  [
    'serverDate inside _.set is stored as its own fields, as in production',
    '{w: _.set({at: db.serverDate()})}',
    { w: { at: { offset: 0 } } },
  ],
]

test.each(UPDATES)('update: %s', async (_fact, data, expected) => {
  cloud.engine.insertMany('docs', [{ ...START }])
  const ran = await cloud.run(`await db.collection('docs').doc('a').update({data: ${data}});
    const {data: d} = await db.collection('docs').doc('a').get(); if (d.at) d.at = d.at.toISOString().slice(0, 16); return d`)
  expect(ran).toEqual({ ok: JSON.parse(JSON.stringify({ ...START, ...expected })) })
})

test.each([
  ['inc on text', '{text: _.inc(1)}', /non-numeric/],
  ['inc by text', '{n: _.inc("1")}', /non-numeric/],
  ['push on a scalar', '{n: _.push([1])}', /must be an array/],
  ['addToSet on a scalar', '{n: _.addToSet(1)}', /must be an array/],
  ['pull on a scalar', '{n: _.pull(1)}', /non-array/],
  ['a path through a scalar', '{"n.x": 1}', /Cannot create field 'x' in element \{n: 5\}/],
  ['a path through null', '{"nothing.x": 1}', /Cannot create field 'x' in element \{nothing: null\}/],
  ['a name on an array', '{"list.x": 1}', /Cannot create field/],
  ['two updates of one path', '{deep: _.remove(), "deep.x": 1}', /conflict/],
])('update: %s is refused and changes nothing', async (_fact, data, message) => {
  cloud.engine.insertMany('docs', [{ ...START }])
  const ran = await cloud.run(`return await db.collection('docs').doc('a').update({data: ${data}})`)
  expect([ran.errCode, ran.errMsg]).toEqual([-502001, expect.stringMatching(message)])
  expect(cloud.engine.find('docs', {})).toEqual([START])
})

test('where().update changes every match and counts those that changed', async () => {
  cloud.engine.insertMany('docs', [{ n: 1 }, { n: 2 }, { n: 3 }])
  const ran = await cloud.run(
    "return [await db.collection('docs').where({n: _.gt(1)}).update({data: {n: 3}}), await db.collection('docs').doc('zz').update({data: {n: 1}})].map(r => r.stats)",
  )
  expect(ran).toEqual({ ok: [{ updated: 1 }, { updated: 0 }] })
})

test('set adds what is absent and replaces what is there', async () => {
  const ran = await cloud.run(`const doc = db.collection('docs').doc('s');
    const first = await doc.set({data: {a: 1, b: 1}}); const second = await doc.set({data: {a: 2}});
    return [first.stats, second.stats, (await doc.get()).data]`)
  expect(ran).toEqual({
    ok: [
      { updated: 0, created: 1 },
      { updated: 1, created: 0 },
      { _id: 's', a: 2 },
    ],
  })
})

test('add makes an id of 32 digits; remove counts', async () => {
  const ran = await cloud.run(`const {_id} = await db.collection('docs').add({data: {a: 1}});
    return [_id.length, (await db.collection('docs').where({a: 1}).remove()).stats, (await db.collection('docs').doc(_id).remove()).stats]`)
  expect(ran).toEqual({ ok: [32, { removed: 1 }, { removed: 0 }] })
})

test('values of every kind come back as they went', async () => {
  const ran = await cloud.run(`const at = new Date('2026-02-03T04:05:06.789Z');
    await db.collection('docs').doc('v').set({data: {at, big: 2 ** 40, float: 0.1, empty: {}, none: null, list: [[1], {at}], text: '中\\u0000😀'}});
    const {data} = await db.collection('docs').doc('v').get(); return [data, data.at instanceof Date, data.list[1].at.getTime() === at.getTime()]`)
  const at = '2026-02-03T04:05:06.789Z'
  expect(ran).toEqual({
    ok: [
      {
        _id: 'v',
        at,
        big: 2 ** 40,
        float: 0.1,
        empty: {},
        none: null,
        list: [[1], { at }],
        text: '中\u0000😀',
      },
      true,
      true,
    ],
  })
})

describe('a unique index', () => {
  const add = (data: string) => cloud.run(`return await db.collection('unique').add({data: ${data}})`)

  test.each([
    ['a second document with the same id', "{_id: '1', phone: 'x'}", '_id_'],
    ['a second equal key', "{phone: '100'}", 'phone_unique'],
  ])('refuses %s with E11000', async (_fact, data, index) => {
    cloud.engine.insertMany('unique', [{ _id: '1', phone: '100' }])
    const ran = await add(data)
    expect([ran.errCode, ran.errMsg]).toEqual([
      -502001,
      expect.stringMatching(`E11000 duplicate key.*index: ${index}`),
    ])
  })

  test('refuses an update to a taken key, and counts missing as null', async () => {
    cloud.engine.insertMany('unique', [{ _id: '1', phone: '100' }, { _id: '2' }])
    const update = await cloud.run(
      "return await db.collection('unique').doc('2').update({data: {phone: '100'}})",
    )
    expect(update.errMsg).toMatch('E11000')
    expect((await add('{group: 1}')).errMsg).toMatch('E11000')
  })

  test('is whole again after a refusal', async () => {
    await add("{_id: '1', phone: '100'}")
    await add("{_id: '2', phone: '100'}")
    await add("{_id: '3', phone: '300'}")
    expect(cloud.engine.find('unique', {}).map(doc => doc._id)).toEqual(['1', '3'])
  })
})

test('two parallel arrays under one index are refused', async () => {
  const ran = await cloud.run(
    "return await db.collection('unique').add({data: {phone: 'p', group: [1], tags: [2]}})",
  )
  expect(ran.errMsg).toMatch(/cannot index parallel arrays/)
})

test("a client's own write carries _openid", () => {
  cloud.engine.plantAsClient('intruder', 'docs', { _id: 'x', a: 1 })
  expect(cloud.engine.find('docs', {})).toEqual([{ _id: 'x', a: 1, _openid: 'intruder' }])
})
