import { a, type Case, from, NOT_HERE } from './case'
import { _, $, db } from './sdk'

const stage = (name: string): ReturnType<typeof from> =>
  from(`MongoDB manual, ${name} (aggregation); WeChat docs, Aggregate`)
const unwind = stage('$unwind: null, missing and [] give no document unless preserveNullAndEmptyArrays')
const lookup = stage('$lookup: equality treats missing as null; let, pipeline')
const bucket = stage('$bucket: "inclusive lower boundary, exclusive upper"')
const auto = stage('$bucketAuto')
const others = stage('$limit $skip $sort $sample $sortByCount $replaceRoot')
const closed = from('README: refused, loudly')

export const JOINS: Case[] = [
  unwind.pipeline('one document for each element', [{ a: [1, 2] }], s => s.unwind('$a'), [
    { _id: 1, a: 1 },
    { _id: 1, a: 2 },
  ]),
  unwind.pipeline('null, missing and [] give none', a(null, undefined, []), s => s.unwind('$a'), []),
  unwind.pipeline('a scalar is one element', a(5), s => s.unwind('$a'), [{ _id: 1, a: 5 }]),
  unwind.pipeline(
    'preserves them when told',
    a(null, undefined, []),
    s => s.unwind({ path: '$a', preserveNullAndEmptyArrays: true }),
    [{ _id: 1, a: null }, { _id: 2 }, { _id: 3 }],
  ),
  unwind.pipeline(
    'the index of each',
    [{ a: ['x', 'y'] }],
    s => s.unwind({ path: '$a', includeArrayIndex: 'i' }),
    [
      { _id: 1, a: 'x', i: 0 },
      { _id: 1, a: 'y', i: 1 },
    ],
  ),
  unwind.pipeline('a nested array', [{ a: { b: [1, 2] } }], s => s.unwind('$a.b'), [
    { _id: 1, a: { b: 1 } },
    { _id: 1, a: { b: 2 } },
  ]),
  unwind.pipelineRefused('a path without a dollar', a(1), s => s.unwind('a'), /prefixed with a '\$'/),
  lookup.pipeline(
    'equal fields',
    a(1),
    s => s.lookup({ from: 'others', localField: 'a', foreignField: 'key', as: 'o' }).project({ 'o._id': 1 }),
    [{ _id: 1, o: [{ _id: 'x' }, { _id: 'y' }] }],
  ),
  lookup.pipeline(
    'a missing field joins what is missing or null',
    a(undefined),
    s => s.lookup({ from: 'others', localField: 'a', foreignField: 'key', as: 'o' }).project({ 'o._id': 1 }),
    [{ _id: 1, o: [{ _id: 'z' }] }],
  ),
  lookup.pipeline(
    'an array joins by each element',
    [{ a: ['x', 'z'] }],
    s => s.lookup({ from: 'others', localField: 'a', foreignField: '_id', as: 'o' }).project({ 'o._id': 1 }),
    [{ _id: 1, o: [{ _id: 'x' }, { _id: 'z' }] }],
  ),
  lookup.pipeline(
    'none is an empty array',
    a(9),
    s => s.lookup({ from: 'others', localField: 'a', foreignField: 'key', as: 'o' }),
    [{ _id: 1, a: 9, o: [] }],
  ),
  lookup.pipeline(
    'a pipeline with let',
    a(15),
    s =>
      s.lookup({
        from: 'others',
        let: { least: '$a' },
        pipeline: $.pipeline()
          .match(_.expr($.gte(['$price', '$$least'])))
          .project({ _id: 1 })
          .done(),
        as: 'o',
      }),
    [{ _id: 1, a: 15, o: [{ _id: 'y' }, { _id: 'z' }] }],
  ),
  lookup.pipeline(
    'a pipeline that groups',
    a(1),
    s =>
      s.lookup({
        from: 'others',
        pipeline: $.pipeline()
          .group({ _id: null, sum: $.sum('$price') })
          .done(),
        as: 'o',
      }),
    [{ _id: 1, a: 1, o: [{ _id: null, sum: 60 }] }],
  ),
  lookup.pipeline(
    'let beside a plain condition',
    a(1),
    s =>
      s.lookup({
        from: 'others',
        let: { k: '$a' },
        pipeline: $.pipeline()
          .match({ price: 20 })
          .match(_.expr($.eq(['$key', '$$k'])))
          .project({ price: 1, _id: 0 })
          .done(),
        as: 'o',
      }),
    [{ _id: 1, a: 1, o: [{ price: 20 }] }],
  ),
  lookup.pipelineRefused(
    'a variable that let does not name',
    a(1),
    s =>
      s.lookup({
        from: 'others',
        pipeline: $.pipeline()
          .match(_.expr($.eq(['$key', '$$k'])))
          .done(),
        as: 'o',
      }),
    /undefined variable/,
  ),
  lookup.pipelineRefused(
    'without as',
    a(1),
    s => s.lookup({ from: 'others', localField: 'a', foreignField: 'b' }),
    /Missing 'as'/,
  ),
  bucket.pipeline(
    'from each boundary to the next',
    a(1, 5, 9),
    s => s.bucket({ groupBy: '$a', boundaries: [0, 5, 10] }),
    [
      { _id: 0, count: 1 },
      { _id: 5, count: 2 },
    ],
  ),
  bucket.pipeline(
    'a default for the rest',
    a(1, 99),
    s =>
      s.bucket({
        groupBy: '$a',
        boundaries: [0, 5],
        default: 'other',
        output: { n: $.sum(1), all: $.push('$a') },
      }),
    [
      { _id: 0, n: 1, all: [1] },
      { _id: 'other', n: 1, all: [99] },
    ],
  ),
  bucket.pipelineRefused(
    'a value outside without a default',
    a(99),
    s => s.bucket({ groupBy: '$a', boundaries: [0, 5] }),
    /no default was specified/,
  ),
  bucket.pipelineRefused(
    'one boundary',
    a(1),
    s => s.bucket({ groupBy: '$a', boundaries: [0] }),
    /at least 2 values/,
  ),
  bucket.pipelineRefused(
    'boundaries out of order',
    a(1),
    s => s.bucket({ groupBy: '$a', boundaries: [5, 0] }),
    /sorted in ascending order/,
  ),
  auto.pipeline('buckets of even size', a(1, 2, 3, 4), s => s.bucketAuto({ groupBy: '$a', buckets: 2 }), [
    { _id: { min: 1, max: 3 }, count: 2 },
    { _id: { min: 3, max: 4 }, count: 2 },
  ]),
  auto.pipeline(
    'equal values stay together',
    a(1, 1, 1, 2),
    s => s.bucketAuto({ groupBy: '$a', buckets: 2 }),
    [
      { _id: { min: 1, max: 2 }, count: 3 },
      { _id: { min: 2, max: 2 }, count: 1 },
    ],
  ),
  auto.pipelineRefused(
    'no buckets',
    a(1),
    s => s.bucketAuto({ groupBy: '$a', buckets: 0 }),
    /greater than 0/,
  ),
  auto.pipelineRefused(
    'a granularity',
    a(1),
    s => s.bucketAuto({ groupBy: '$a', buckets: 1, granularity: 'R5' }),
    /not in the local cloud/,
    NOT_HERE,
  ),
  others.pipeline('sortByCount, the most first', a('x', 'y', 'y'), s => s.sortByCount('$a'), [
    { _id: 'y', count: 2 },
    { _id: 'x', count: 1 },
  ]),
  others.pipelineRefused('sortByCount of no path', a(1), s => s.sortByCount('a'), /\$-prefixed path/),
  others.pipeline('replaceRoot', [{ a: { b: 1 } }], s => s.replaceRoot({ newRoot: '$a' }), [{ b: 1 }]),
  others.pipelineRefused(
    'replaceRoot by what is no object',
    a(1),
    s => s.replaceRoot({ newRoot: '$a' }),
    /must evaluate to an object/,
  ),
  others.pipeline('sample of more than there is', a(1), s => s.sample({ size: 5 }), [{ _id: 1, a: 1 }]),
  others.pipeline('sample takes as many as asked', a(1, 2, 3), s => s.sample({ size: 2 }).count('n'), [
    { n: 2 },
  ]),
  others.pipelineRefused('sample without a size', a(1), s => s.sample({}), /must specify a size/),
  others.pipelineRefused('limit of nothing', a(1), s => s.limit(0), /invalid argument to \$limit/),
  others.pipelineRefused('a negative skip', a(1), s => s.skip(-1), /invalid argument to \$skip/),
  others.pipelineRefused(
    'a direction that is none',
    a(1),
    s => s.sort({ a: 2 }),
    /must be 1 \(for ascending\)/,
  ),
  others.pipeline('limit, then sort', a(3, 1, 2), s => s.limit(2).sort({ a: 1 }), [
    { _id: 2, a: 1 },
    { _id: 1, a: 3 },
  ]),
  closed.pipelineRefused(
    'geoNear',
    a(1),
    s => s.geoNear({ near: new db.Geo.Point(1, 2), distanceField: 'd' }),
    /not in the local cloud/,
    NOT_HERE,
  ),
  closed.pipelineRefused(
    'a computed operator that is none',
    a(1),
    s => s.project({ x: { $function: 1 } }),
    /not in the local cloud/,
    NOT_HERE,
  ),
  closed.pipelineRefused(
    'meta',
    a(1),
    s => s.project({ x: $.meta('textScore') }),
    /not in the local cloud/,
    NOT_HERE,
  ),
]
