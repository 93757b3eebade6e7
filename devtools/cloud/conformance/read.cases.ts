import { a, type Case, from, NOT_HERE } from './case'
import { _, db } from './sdk'

const order = from(
  'MongoDB manual, cursor.sort, and Comparison/Sort Order: null, numbers, text, object, array, boolean, date',
)
const arrays = from(
  'MongoDB manual, Sort on arrays: "ascending sort compares the smallest element, a descending sort the largest element"',
)
const page = from('WeChat docs, Collection.skip, Collection.limit')
const field = from('MongoDB manual, Project Fields: inclusion or exclusion, never both, except _id')
const slice = from('MongoDB manual, $slice (projection)')
const elem = from('MongoDB manual, $elemMatch (projection): "the first element that matches"')
const positional = from(
  'MongoDB manual, $ (projection): "the first element that matches the query condition"',
)

const sorted = (
  name: string,
  docs: ReturnType<typeof a>,
  direction: 'asc' | 'desc',
  ids: number[],
  by = 'a',
): Case =>
  order.read(
    name,
    docs,
    c => c.orderBy(by, direction).field({ _id: true }),
    ids.map(_id => ({ _id })),
  )

export const READ: Case[] = [
  sorted('numbers upward', a(3, 1, 2), 'asc', [2, 3, 1]),
  sorted('numbers downward', a(3, 1, 2), 'desc', [1, 3, 2]),
  sorted('negative before positive', a(1, -1, 0), 'asc', [2, 3, 1]),
  sorted('types in their order', a(new Date(1), true, { x: 1 }, 'x', 5, null), 'asc', [6, 5, 4, 3, 2, 1]),
  sorted(
    'types in their order downward',
    a(null, 5, 'x', { x: 1 }, true, new Date(1)),
    'desc',
    [6, 5, 4, 3, 2, 1],
  ),
  sorted('capitals before small letters', a('b', 'B', 'a'), 'asc', [2, 3, 1]),
  sorted('digits of text as text', a('10', '9', '1'), 'asc', [3, 1, 2]),
  sorted('false before true', a(true, false), 'asc', [2, 1]),
  sorted('characters beyond the first plane last', a('😀', '\uffee', 'z'), 'asc', [3, 2, 1]),
  sorted('a nested field', [{ a: { b: 2 } }, { a: { b: 1 } }, {}], 'asc', [3, 2, 1], 'a.b'),
  sorted('objects by their fields', a({ x: 2 }, { x: 1 }), 'asc', [2, 1]),
  arrays.read(
    'upward by the least element',
    a([5, 9], [1, 20], 3),
    c => c.orderBy('a', 'asc').field({ _id: 1 }),
    [{ _id: 2 }, { _id: 3 }, { _id: 1 }],
  ),
  arrays.read(
    'downward by the greatest element',
    a([5, 9], [1, 20], 3),
    c => c.orderBy('a', 'desc').field({ _id: 1 }),
    [{ _id: 2 }, { _id: 1 }, { _id: 3 }],
  ),
  arrays.read('an empty array before null', a(null, []), c => c.orderBy('a', 'asc').field({ _id: 1 }), [
    { _id: 2 },
    { _id: 1 },
  ]),
  order.read(
    'the second key decides ties',
    [
      { a: 1, b: 2 },
      { a: 1, b: 1 },
      { a: 0, b: 9 },
    ],
    c => c.orderBy('a', 'desc').orderBy('b', 'asc').field({ _id: 1 }),
    [{ _id: 2 }, { _id: 1 }, { _id: 3 }],
  ),
  page.read(
    'skip and limit after the sort',
    a(4, 3, 2, 1),
    c => c.orderBy('a', 'asc').skip(1).limit(2).field({ a: 1, _id: 0 }),
    [{ a: 2 }, { a: 3 }],
  ),
  page.read('skip past the end', a(1), c => c.skip(5), []),
  page.read('a limit beyond what is there', a(1), c => c.limit(50), [{ _id: 1, a: 1 }]),
  field.read('keeps fields and _id', [{ a: 1, b: 2 }], c => c.field({ a: true }), [{ _id: 1, a: 1 }]),
  field.read('keeps _id alone', [{ a: 1 }], c => c.field({ _id: true }), [{ _id: 1 }]),
  field.read('drops _id', [{ a: 1, b: 2 }], c => c.field({ a: true, _id: false }), [{ a: 1 }]),
  field.read('drops _id alone', [{ a: 1 }], c => c.field({ _id: false }), [{ a: 1 }]),
  field.read('drops fields', [{ a: 1, b: 2 }], c => c.field({ a: false }), [{ _id: 1, b: 2 }]),
  field.read('a missing field stays missing', [{ b: 2 }], c => c.field({ a: true }), [{ _id: 1 }]),
  field.read('inside an object', [{ a: { b: 1, c: 2 }, d: 3 }], c => c.field({ 'a.b': true }), [
    { _id: 1, a: { b: 1 } },
  ]),
  field.read('out of an object', [{ a: { b: 1, c: 2 } }], c => c.field({ 'a.b': false }), [
    { _id: 1, a: { c: 2 } },
  ]),
  field.read(
    'of every object in an array',
    [{ a: [{ b: 1, c: 2 }, { b: 3 }, 5] }],
    c => c.field({ 'a.b': true }),
    [{ _id: 1, a: [{ b: 1 }, { b: 3 }] }],
  ),
  field.read(
    'out of every object in an array',
    [{ a: [{ b: 1, c: 2 }, 5] }],
    c => c.field({ 'a.b': false }),
    [{ _id: 1, a: [{ c: 2 }, 5] }],
  ),
  field.read('a path into a scalar shows nothing', [{ a: 5 }], c => c.field({ 'a.b': true }), [{ _id: 1 }]),
  field.readRefused(
    'kept and dropped at once',
    [{ a: 1 }],
    c => c.field({ a: true, b: false }),
    /mix of inclusion and exclusion/,
  ),
  field.readRefused(
    'a field and a field in it',
    [{ a: 1 }],
    c => c.field({ a: true, 'a.b': true }),
    /conflicting paths/,
  ),
  slice.read('the first', [{ a: [1, 2, 3], b: 1 }], c => c.field({ a: _.project.slice(2) }), [
    { _id: 1, a: [1, 2], b: 1 },
  ]),
  slice.read('the last', [{ a: [1, 2, 3] }], c => c.field({ a: { $slice: -1 } }), [{ _id: 1, a: [3] }]),
  slice.read('some in the middle', [{ a: [1, 2, 3, 4] }], c => c.field({ a: { $slice: [1, 2] } }), [
    { _id: 1, a: [2, 3] },
  ]),
  slice.read('counted from the end', [{ a: [1, 2, 3, 4] }], c => c.field({ a: { $slice: [-3, 2] } }), [
    { _id: 1, a: [2, 3] },
  ]),
  slice.read('beside kept fields', [{ a: [1, 2], b: 1, c: 1 }], c => c.field({ b: true, a: { $slice: 1 } }), [
    { _id: 1, a: [1], b: 1 },
  ]),
  slice.readRefused(
    'a limit of nothing',
    [{ a: [1] }],
    c => c.field({ a: { $slice: [0, 0] } }),
    /must be positive/,
  ),
  elem.read(
    'the first that matches',
    [{ a: [{ b: 1 }, { b: 5 }, { b: 9 }], c: 1 }],
    c => c.field({ a: _.project.elemMatch({ b: { $gt: 3 } }) }),
    [{ _id: 1, a: [{ b: 5 }] }],
  ),
  elem.read(
    'none: the field is left out',
    [{ a: [{ b: 1 }] }],
    c => c.field({ a: { $elemMatch: { b: 7 } } }),
    [{ _id: 1 }],
  ),
  positional.read(
    'the element the query met',
    [{ a: [1, 5, 9] }],
    c => c.where({ a: _.gt(3) }).field({ 'a.$': 1 }),
    [{ _id: 1, a: [5] }],
  ),
  positional.readRefused(
    'without a condition on the array',
    [{ a: [1] }],
    c => c.field({ 'a.$': 1 }),
    /positional operator/,
  ),
  from('MongoDB manual, Projection: aggregation expressions since 4.4').readRefused(
    'an expression',
    [{ a: 1 }],
    c => c.field({ a: { $add: [1, 2] } }),
    /Unsupported projection option/,
  ),
  from('design: what no case proves is refused').readRefused(
    'a cut inside an object',
    [{ a: { b: [1] } }],
    c => c.field({ 'a.b': { $slice: 1 } }),
    /not in the local cloud/,
    NOT_HERE,
  ),
  from('WeChat docs, Collection.count').any('count of all', {
    docs: [{ _id: 1 }, { _id: 2 }],
    run: async c => (await c.count()).total,
    answer: 2,
  }),
  from('WeChat docs, Collection.count').any('count of what matches', {
    docs: [
      { _id: 1, a: 1 },
      { _id: 2, a: 5 },
    ],
    run: async c => (await c.where({ a: _.gt(1) }).count()).total,
    answer: 1,
  }),
  from('WeChat docs, Collection.remove').any('remove what matches', {
    docs: [
      { _id: 1, a: 1 },
      { _id: 2, a: 5 },
    ],
    run: async c => (await c.where({ a: _.gt(1) }).remove()).deleted,
    answer: 1,
    after: [{ _id: 1, a: 1 }],
  }),
  from('WeChat docs, Document.set: replaces, creates').any('set replaces the whole document', {
    docs: [{ _id: 'x', a: 1, b: 2 }],
    run: c => c.doc('x').set({ a: 9 }),
    after: [{ _id: 'x', a: 9 }],
  }),
  from('WeChat docs, Document.set: replaces, creates').any('set creates what is missing', {
    docs: [],
    run: c => c.doc('x').set({ a: 9 }),
    after: [{ _id: 'x', a: 9 }],
  }),
  from('WeChat docs, Document.remove').any('remove one', {
    docs: [{ _id: 'x' }, { _id: 'y' }],
    run: async c => (await c.doc('x').remove()).deleted,
    answer: 1,
    after: [{ _id: 'y' }],
  }),
  from('MongoDB manual, Unique Indexes: _id').any('a second document of one id', {
    docs: [{ _id: 'x' }],
    run: c => c.add({ _id: 'x' }),
    refused: { code: 'DATABASE_REQUEST_FAILED', message: /E11000 duplicate key/ },
    after: [{ _id: 'x' }],
  }),
  from('WeChat docs, error -502005').any('a collection that is not there', {
    docs: [],
    run: () => db.collection('ghosts').get(),
    refused: { code: 'DATABASE_COLLECTION_NOT_EXIST', message: /not exist/ },
  }),
]
