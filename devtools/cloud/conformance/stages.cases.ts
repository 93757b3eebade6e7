import { a, type Case, from } from './case'
import { _, $ } from './sdk'

const stage = (name: string): ReturnType<typeof from> =>
  from(`MongoDB manual, ${name} (aggregation); WeChat docs, Aggregate`)
const match = stage('$match')
const group = stage('$group: "groups null and missing together"')
const acc = stage('$group accumulators: non-numeric values are ignored by $sum and $avg; $push skips missing')
const project = stage('$project')
const addFields = stage('$addFields')
const count = stage('$count: no document for no input')

export const STAGES: Case[] = [
  match.pipeline('filters', a(1, 2, 3), s => s.match({ a: _.gt(1) }).project({ _id: 1 }), [
    { _id: 2 },
    { _id: 3 },
  ]),
  match.pipeline(
    'two in a row are both meant',
    a(1, 2, 3),
    s => s.match({ a: _.gt(1) }).match({ a: _.lt(3) }),
    [{ _id: 2, a: 2 }],
  ),
  match.pipeline(
    'after a computed field sees it',
    a(1, 2),
    s => s.addFields({ d: $.multiply(['$a', 2]) }).match({ d: 4 }),
    [{ _id: 2, a: 2, d: 4 }],
  ),
  match.pipeline(
    '$expr',
    [
      { a: 1, b: 2 },
      { a: 3, b: 2 },
    ],
    s => s.match(_.expr($.gt(['$a', '$b']))),
    [{ _id: 2, a: 3, b: 2 }],
  ),
  count.pipeline('counts', a(1, 2), s => s.count('n'), [{ n: 2 }]),
  count.pipeline('of nothing no document', a(1), s => s.match({ a: 9 }).count('n'), []),
  count.pipelineRefused('a name with a dollar', a(1), s => s.count('$n'), /cannot be a \$-prefixed path/),
  group.pipeline('by a field', a('x', 'y', 'x'), s => s.group({ _id: '$a', n: $.sum(1) }).sort({ _id: 1 }), [
    { _id: 'x', n: 2 },
    { _id: 'y', n: 1 },
  ]),
  group.pipeline('null and missing together', a(null, undefined), s => s.group({ _id: '$a', n: $.sum(1) }), [
    { _id: null, n: 2 },
  ]),
  group.pipeline('all in one', a(1, 2), s => s.group({ _id: null, n: $.sum('$a') }), [{ _id: null, n: 3 }]),
  group.pipeline('of nothing no group', [], s => s.group({ _id: null, n: $.sum(1) }), []),
  group.pipeline(
    'by several fields',
    [
      { a: 1, b: 2 },
      { a: 1, b: 2 },
    ],
    s => s.group({ _id: { x: '$a', y: '$b' }, n: $.sum(1) }),
    [{ _id: { x: 1, y: 2 }, n: 2 }],
  ),
  group.pipeline(
    'by an expression',
    a(1, 2, 3),
    s => s.group({ _id: $.mod(['$a', 2]), n: $.sum(1) }).sort({ _id: 1 }),
    [
      { _id: 0, n: 1 },
      { _id: 1, n: 2 },
    ],
  ),
  group.pipeline('1 and "1" are two groups', a(1, '1'), s => s.group({ _id: '$a' }).sort({ _id: 1 }), [
    { _id: 1 },
    { _id: '1' },
  ]),
  group.pipelineRefused('without an _id', a(1), s => s.group({ n: $.sum(1) }), /must include an _id/),
  group.pipelineRefused(
    'a field that is no accumulator',
    a(1),
    s => s.group({ _id: null, n: 5 }),
    /accumulator object/,
  ),
  group.pipelineRefused(
    'a field with a dot',
    a(1),
    s => s.group({ _id: null, 'n.x': $.sum(1) }),
    /cannot contain '\.'/,
  ),
  acc.pipeline('sum passes over text', a(1, 'x', 2), s => s.group({ _id: null, v: $.sum('$a') }), [
    { _id: null, v: 3 },
  ]),
  acc.pipeline(
    'avg passes over text and null',
    a(1, 'x', 3, null),
    s => s.group({ _id: null, v: $.avg('$a') }),
    [{ _id: null, v: 2 }],
  ),
  acc.pipeline('avg of no number is null', a('x'), s => s.group({ _id: null, v: $.avg('$a') }), [
    { _id: null, v: null },
  ]),
  acc.pipeline(
    'min and max pass over null',
    a(3, null, 1),
    s => s.group({ _id: null, l: $.min('$a'), h: $.max('$a') }),
    [{ _id: null, l: 1, h: 3 }],
  ),
  acc.pipeline('max by the order of types', a(3, 'x'), s => s.group({ _id: null, v: $.max('$a') }), [
    { _id: null, v: 'x' },
  ]),
  acc.pipeline(
    'first and last in the order of the sort',
    a(2, 1, 3),
    s => s.sort({ a: 1 }).group({ _id: null, f: $.first('$a'), l: $.last('$a') }),
    [{ _id: null, f: 1, l: 3 }],
  ),
  acc.pipeline(
    'first of a missing field is null',
    a(undefined, 1),
    s => s.group({ _id: null, v: $.first('$a') }),
    [{ _id: null, v: null }],
  ),
  acc.pipeline(
    'push skips missing, keeps null',
    a(1, undefined, null),
    s => s.group({ _id: null, v: $.push('$a') }),
    [{ _id: null, v: [1, null] }],
  ),
  acc.pipeline('push an object', a(1), s => s.group({ _id: null, v: $.push({ x: '$a' }) }), [
    { _id: null, v: [{ x: 1 }] },
  ]),
  acc.pipeline('addToSet once each', a(1, 1, 2), s => s.group({ _id: null, v: $.addToSet('$a') }), [
    { _id: null, v: [1, 2] },
  ]),
  acc.pipeline('stdDevPop', a(1, 3), s => s.group({ _id: null, v: $.stdDevPop('$a') }), [
    { _id: null, v: 1 },
  ]),
  acc.pipeline('stdDevSamp of one is null', a(1), s => s.group({ _id: null, v: $.stdDevSamp('$a') }), [
    { _id: null, v: null },
  ]),
  acc.pipeline(
    'mergeObjects, the last wins',
    [{ a: { x: 1, y: 1 } }, { a: { y: 2 } }],
    s => s.group({ _id: null, v: $.mergeObjects('$a') }),
    [{ _id: null, v: { x: 1, y: 2 } }],
  ),
  project.pipeline('keeps and computes', [{ a: 1, b: 2 }], s => s.project({ a: 1, c: $.add(['$a', '$b']) }), [
    { _id: 1, a: 1, c: 3 },
  ]),
  project.pipeline('drops', [{ a: 1, b: 2 }], s => s.project({ a: 0 }), [{ _id: 1, b: 2 }]),
  project.pipeline('drops _id', [{ a: 1, b: 2 }], s => s.project({ _id: 0, a: 1 }), [{ a: 1 }]),
  project.pipeline(
    'a nested specification is a path',
    [{ a: { b: 1, c: 2 } }],
    s => s.project({ a: { b: 1 } }),
    [{ _id: 1, a: { b: 1 } }],
  ),
  project.pipeline('a computed field in an object', [{ a: { b: 1 } }], s => s.project({ 'x.y': '$a.b' }), [
    { _id: 1, x: { y: 1 } },
  ]),
  project.pipeline('a missing value leaves the field out', a(1), s => s.project({ x: '$none' }), [
    { _id: 1 },
  ]),
  project.pipeline(
    'an array of expressions, null for missing',
    a(1),
    s => s.project({ _id: 0, x: ['$a', '$none'] }),
    [{ x: [1, null] }],
  ),
  project.pipeline(
    'a path through an array gathers',
    [{ a: [{ b: 1 }, { c: 1 }, { b: 3 }] }],
    s => s.project({ _id: 0, x: '$a.b' }),
    [{ x: [1, 3] }],
  ),
  project.pipeline('a renamed _id', a(1), s => s.project({ _id: 0, id: '$_id' }), [{ id: 1 }]),
  project.pipeline('$$ROOT', a(1), s => s.project({ _id: 0, x: '$$ROOT' }), [{ x: { _id: 1, a: 1 } }]),
  project.pipeline(
    '$$REMOVE leaves a field out',
    a(0, 1),
    s => s.project({ _id: 0, a: $.cond([$.gt(['$a', 0]), '$a', '$$REMOVE']) }),
    [{}, { a: 1 }],
  ),
  project.pipelineRefused(
    'kept and dropped at once',
    a(1),
    s => s.project({ a: 1, b: 0 }),
    /cannot exclude fields other than '_id'/,
  ),
  project.pipelineRefused('nothing', a(1), s => s.project({}), /at least one field/),
  project.pipelineRefused(
    'a variable that is not there',
    a(1),
    s => s.project({ x: '$$none' }),
    /undefined variable/,
  ),
  project.pipelineRefused(
    'two operators in one',
    a(1),
    s => s.project({ x: { $add: [1], $abs: 1 } }),
    /exactly one field/,
  ),
  addFields.pipeline('after the others', a(1), s => s.addFields({ b: 2 }), [{ _id: 1, a: 1, b: 2 }]),
  addFields.pipeline('replaces', a(1), s => s.addFields({ a: $.add(['$a', 1]) }), [{ _id: 1, a: 2 }]),
  addFields.pipeline('into an object', [{ a: { b: 1 } }], s => s.addFields({ 'a.c': 2 }), [
    { _id: 1, a: { b: 1, c: 2 } },
  ]),
  addFields.pipeline(
    'into each object of an array',
    [{ a: [{ b: 1 }, { b: 2 }] }],
    s => s.addFields({ 'a.c': 0 }),
    [
      {
        _id: 1,
        a: [
          { b: 1, c: 0 },
          { b: 2, c: 0 },
        ],
      },
    ],
  ),
]
