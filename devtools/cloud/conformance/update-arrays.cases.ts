import { type Case, from, NOT_HERE } from './case'
import { _ } from './sdk'

const push = from(
  'MongoDB manual, $push: "If the field is not an array, the operation will fail"; "If the field is absent, adds the array field"',
)
const each = from(
  'MongoDB manual, $push modifiers $each, $position, $sort, $slice: processed in the order update, sort, slice; WeChat docs, Command.push',
)
const set = from(
  'MongoDB manual, $addToSet: "adds a value to an array unless the value is already present"; document equality minds the order of fields',
)
const pull = from(
  'MongoDB manual, $pull: "removes from an existing array all instances of a value or values that match a specified condition"',
)
const pullAll = from('MongoDB manual, $pullAll: "removes all instances of the specified values"; exact match')
const pop = from(
  'MongoDB manual, $pop: "1 removes the last, -1 the first"; "fails if the field is not an array"; WeChat docs, pop, shift',
)
const first = from(
  'MongoDB manual, $ (update): "acts as a placeholder for the first element that matches the query document"',
)
const every = from('MongoDB manual, $[]: "all elements in the specified array field"')

export const UPDATE_ARRAYS: Case[] = [
  push.update('appends all', { a: [1] }, { a: _.push([2, 3]) }, { a: [1, 2, 3] }),
  push.update('takes several arguments', { a: [1] }, { a: _.push(2, 3) }, { a: [1, 2, 3] }),
  push.update('makes a missing array', {}, { a: _.push([1]) }, { a: [1] }),
  push.update('an array in an array is one element', { a: [] }, { a: _.push([[1, 2]]) }, { a: [[1, 2]] }),
  push.update('a nested array', { a: { b: [1] } }, { 'a.b': _.push([2]) }, { a: { b: [1, 2] } }),
  push.updateRefused('on a number', { a: 1 }, { a: _.push([2]) }, /must be an array/),
  push.updateRefused('on null', { a: null }, { a: _.push([2]) }, /must be an array/),
  push.updateRefused('on text', { a: 'x' }, { a: _.push([2]) }, /must be an array/),
  push.updateRefused('on an object', { a: { b: 1 } }, { a: _.push([2]) }, /must be an array/),
  each.update(
    'at a position',
    { a: [1, 4] },
    { a: _.push({ each: [2, 3], position: 1 }) },
    { a: [1, 2, 3, 4] },
  ),
  each.update(
    'a position past the end appends',
    { a: [1] },
    { a: _.push({ each: [2], position: 9 }) },
    { a: [1, 2] },
  ),
  each.update(
    'a negative position counts from the end',
    { a: [1, 3] },
    { a: _.push({ each: [2], position: -1 }) },
    { a: [1, 2, 3] },
  ),
  each.update('sorts upward', { a: [3, 1] }, { a: _.push({ each: [2], sort: 1 }) }, { a: [1, 2, 3] }),
  each.update('sorts downward', { a: [3, 1] }, { a: _.push({ each: [2], sort: -1 }) }, { a: [3, 2, 1] }),
  each.update(
    'sorts by a field',
    { a: [{ n: 2 }] },
    { a: _.push({ each: [{ n: 1 }], sort: { n: 1 } }) },
    { a: [{ n: 1 }, { n: 2 }] },
  ),
  each.update('sorts without adding', { a: [3, 1] }, { a: _.push({ each: [], sort: 1 }) }, { a: [1, 3] }),
  each.update('keeps the first', { a: [1, 2] }, { a: _.push({ each: [3], slice: 2 }) }, { a: [1, 2] }),
  each.update('keeps the last', { a: [1, 2] }, { a: _.push({ each: [3], slice: -2 }) }, { a: [2, 3] }),
  each.update('keeps none', { a: [1, 2] }, { a: _.push({ each: [3], slice: 0 }) }, { a: [] }),
  each.update(
    'position, then sort, then slice',
    { a: [5] },
    { a: _.push({ each: [9, 1], position: 0, sort: -1, slice: 2 }) },
    { a: [9, 5] },
  ),
  each.update('unshift puts before', { a: [3] }, { a: _.unshift([1, 2]) }, { a: [1, 2, 3] }),
  each.updateRefused(
    'a slice that is no whole number',
    { a: [] },
    { a: _.push({ each: [1], slice: 1.5 }) },
    /\$slice must be an integer/,
  ),
  each.updateRefused(
    'a position that is text',
    { a: [] },
    { a: _.push({ each: [1], position: 'x' }) },
    /\$position must be an integer/,
  ),
  each.updateRefused(
    'a sort that is no direction',
    { a: [] },
    { a: _.push({ each: [1], sort: 5 }) },
    /\$sort is invalid/,
  ),
  each.updateRefused(
    'each that is no array',
    { a: [] },
    { a: _.push({ each: 5 }) },
    /\$each in \$push must be an array/,
  ),
  set.update('adds what is new', { a: [1] }, { a: _.addToSet(2) }, { a: [1, 2] }),
  set.update('leaves what is there', { a: [1, 2] }, { a: _.addToSet(2) }, { a: [1, 2] }),
  set.update('makes a missing array', {}, { a: _.addToSet(1) }, { a: [1] }),
  set.update(
    'an equal object is there already',
    { a: [{ x: 1, y: 2 }] },
    { a: _.addToSet({ x: 1, y: 2 }) },
    { a: [{ x: 1, y: 2 }] },
  ),
  set.update(
    'fields in another order are another object',
    { a: [{ x: 1, y: 2 }] },
    { a: _.addToSet({ y: 2, x: 1 }) },
    {
      a: [
        { x: 1, y: 2 },
        { y: 2, x: 1 },
      ],
    },
  ),
  set.update('$each adds each', { a: [1] }, { a: _.addToSet({ $each: [1, 2, 2] }) }, { a: [1, 2] }),
  set.update('an array without $each is one element', { a: [] }, { a: _.addToSet([1, 2]) }, { a: [[1, 2]] }),
  set.update(
    '_.addToSet({each}) is an object for the SDK sends it so',
    { a: [] },
    { a: _.addToSet({ each: [1] }) },
    { a: [{ each: [1] }] },
  ),
  set.updateRefused('on a scalar', { a: 1 }, { a: _.addToSet(1) }, /must be an array/),
  set.updateRefused('on null', { a: null }, { a: _.addToSet(1) }, /must be an array/),
  pull.update('every equal element', { a: [1, 2, 1] }, { a: _.pull(1) }, { a: [2] }),
  pull.update('by a condition', { a: [1, 5, 9] }, { a: _.pull(_.gte(5)) }, { a: [1] }),
  pull.update('by a list', { a: [1, 2, 3] }, { a: _.pull(_.in([1, 3])) }, { a: [2] }),
  pull.update(
    'objects by their fields',
    { a: [{ b: 1, c: 1 }, { b: 2 }] },
    { a: _.pull({ b: 1 }) },
    { a: [{ b: 2 }] },
  ),
  pull.update(
    'objects by conditions on their fields',
    { a: [{ b: 1 }, { b: 9 }] },
    { a: _.pull({ b: _.gt(5) }) },
    { a: [{ b: 1 }] },
  ),
  pull.update('text by a pattern', { a: ['abc', 'x'] }, { a: _.pull(/^a/) }, { a: ['x'] }),
  pull.update(
    'an array exactly',
    {
      a: [
        [1, 2],
        [2, 1],
      ],
    },
    { a: _.pull([1, 2]) },
    { a: [[2, 1]] },
  ),
  pull.update('of a missing field nothing', { b: 1 }, { a: _.pull(1) }, { b: 1 }),
  pull.updateRefused('on a scalar', { a: 1 }, { a: _.pull(1) }, /non-array/),
  pullAll.update('each of the values', { a: [1, 2, 3, 1] }, { a: _.pullAll([1, 3]) }, { a: [2] }),
  pullAll.update(
    'objects that are exactly so',
    { a: [{ b: 1, c: 1 }, { b: 1 }] },
    { a: _.pullAll([{ b: 1 }]) },
    { a: [{ b: 1, c: 1 }] },
  ),
  pullAll.updateRefused('what is no array', { a: [1] }, { a: _.pullAll(1) }, /requires an array/),
  pullAll.updateRefused('on a scalar', { a: 1 }, { a: _.pullAll([1]) }, /non-array/),
  pop.update('the last', { a: [1, 2, 3] }, { a: _.pop() }, { a: [1, 2] }),
  pop.update('shift takes the first', { a: [1, 2, 3] }, { a: _.shift() }, { a: [2, 3] }),
  pop.update('of an empty array nothing', { a: [] }, { a: _.pop() }, { a: [] }),
  pop.update('of a missing field nothing', { b: 1 }, { a: _.pop() }, { b: 1 }),
  pop.updateRefused('on a scalar', { a: 1 }, { a: _.pop() }, /non-array type 'int'/),
  first.update('the element the query met', { a: [80, 85] }, { 'a.$': 90 }, { a: [80, 90] }, { a: 85 }),
  first.update('the first of several', { a: [1, 5, 9] }, { 'a.$': 0 }, { a: [1, 0, 9] }, { a: _.gt(3) }),
  first.update(
    'a field of it',
    {
      a: [
        { b: 1, n: 1 },
        { b: 2, n: 1 },
      ],
    },
    { 'a.$.n': 7 },
    {
      a: [
        { b: 1, n: 1 },
        { b: 2, n: 7 },
      ],
    },
    { 'a.b': 2 },
  ),
  first.update(
    'by elemMatch',
    {
      a: [
        { b: 1, n: 1 },
        { b: 2, n: 1 },
      ],
    },
    { 'a.$.n': _.inc(1) },
    {
      a: [
        { b: 1, n: 1 },
        { b: 2, n: 2 },
      ],
    },
    { a: _.elemMatch({ b: 2, n: 1 }) },
  ),
  first.update('unset leaves null', { a: [1, 2] }, { 'a.$': _.remove() }, { a: [null, 2] }, { a: 1 }),
  first.updateRefused(
    'without an array in the query',
    { a: [1], b: 2 },
    { 'a.$': 9 },
    /did not find the match needed/,
    'DATABASE_REQUEST_FAILED',
    { b: 2 },
  ),
  first.updateRefused(
    'at the start of a path',
    { a: [1] },
    { '$.a': 9 },
    /not valid for storage|first position|Unknown modifier|not in the local cloud/,
    'NOT_IN_LOCAL_CLOUD',
    { a: 1 },
  ),
  every.update('every element', { a: [1, 2] }, { 'a.$[]': _.inc(10) }, { a: [11, 12] }),
  every.update(
    'a field of every element',
    { a: [{ n: 1 }, { n: 2 }] },
    { 'a.$[].n': 0 },
    { a: [{ n: 0 }, { n: 0 }] },
  ),
  every.updateRefused('on what is no array', { a: 1 }, { 'a.$[]': 0 }, /non-array/),
  every.updateRefused('on what is missing', {}, { 'a.$[]': 0 }, /must exist/),
  from('MongoDB manual, $[<identifier>]: needs arrayFilters, which the SDK cannot send').updateRefused(
    'an identifier',
    { a: [1] },
    { 'a.$[x]': 0 },
    /No array filter found/,
  ),
  from('CloudBase docs: update commands').updateRefused(
    'a modifier that is none',
    { a: [1] },
    { a: _.addToSet({ $each: [1], $foo: 1 }) },
    /not in the local cloud/,
    NOT_HERE,
  ),
]
