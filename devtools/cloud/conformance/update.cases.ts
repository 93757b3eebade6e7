import { type Case, from, NOT_HERE } from './case'
import { _, db } from './sdk'

const set = from(
  'MongoDB manual, $set: "If the field does not exist, $set will add a new field"; dotted paths create embedded documents',
)
const setPath = from(
  'MongoDB manual, Update: "Cannot create field in element" where the path leads through a scalar or null',
)
const tcb = from(
  'WeChat docs, Collection.update: a nested object updates the named fields only; Command.set replaces the object',
)
const unset = from(
  'MongoDB manual, $unset: "If the field does not exist, $unset does nothing"; "replaces the matching array element with null"',
)
const inc = from(
  'MongoDB manual, $inc: "Use of the $inc operator on a field with a null value will generate an error"; creates a missing field',
)
const mul = from(
  'MongoDB manual, $mul: "If the field does not exist, $mul creates the field and sets the value to zero"',
)
const min = from(
  'MongoDB manual, $min: "If the field does not exist, $min sets the field to the specified value"; BSON comparison order',
)
const max = from(
  'MongoDB manual, $max: "If the field does not exist, $max sets the field to the specified value"',
)
const rename = from(
  'MongoDB manual, $rename: does nothing for a missing field; replaces a field of the new name; no array elements',
)
const bit = from('MongoDB manual, $bit: "Only use this operator with integer fields"')
const conflict = from('MongoDB manual, Update: "Updating the path would create a conflict"')
const names = from('MongoDB manual, Limits, Naming Restrictions: field names')
const id = from('MongoDB manual, The _id Field: immutable')
const date = from('WeChat docs, Database.serverDate(offset)')
const changed = from('CloudBase docs, update: stats.updated counts changed documents')

export const UPDATE: Case[] = [
  set.update('replaces a value', { a: 1 }, { a: 2 }, { a: 2 }),
  set.update('adds a field at the end', { a: 1 }, { b: 2 }, { a: 1, b: 2 }),
  set.update('creates the objects on the way', {}, { 'a.b.c': 1 }, { a: { b: { c: 1 } } }),
  set.update('changes the type', { a: 'x' }, { a: [1] }, { a: [1] }),
  set.update('stores null', { a: 1 }, { a: null }, { a: null }),
  set.update('names an element by its number', { a: [1, 2] }, { 'a.1': 9 }, { a: [1, 9] }),
  set.update('pads an array with null', { a: [1] }, { 'a.3': 9 }, { a: [1, null, null, 9] }),
  set.update('a number on what is missing makes an object', {}, { 'a.0': 1 }, { a: { 0: 1 } }),
  set.update('a field of an element', { a: [{ b: 1 }] }, { 'a.0.b': 2 }, { a: [{ b: 2 }] }),
  setPath.updateRefused(
    'through a number',
    { a: 1 },
    { 'a.b': 1 },
    /Cannot create field 'b' in element \{a: 1\}/,
  ),
  setPath.updateRefused('through text', { a: 'x' }, { 'a.b': 1 }, /Cannot create field/),
  setPath.updateRefused(
    'through null',
    { a: null },
    { 'a.b': 1 },
    /Cannot create field 'b' in element \{a: null\}/,
  ),
  setPath.updateRefused(
    'by name into an array',
    { a: [1] },
    { 'a.b': 1 },
    /Cannot create field 'b' in element/,
  ),
  tcb.update(
    'a nested object changes its own fields only',
    { a: { x: 1, y: 2 } },
    { a: { x: 9 } },
    { a: { x: 9, y: 2 } },
  ),
  tcb.update('_.set replaces the object', { a: { x: 1, y: 2 } }, { a: _.set({ x: 9 }) }, { a: { x: 9 } }),
  tcb.update('an array is replaced whole', { a: [1, 2, 3] }, { a: [9] }, { a: [9] }),
  unset.update('removes the field', { a: 1, b: 2 }, { a: _.remove() }, { b: 2 }),
  unset.update('does nothing for what is missing', { b: 2 }, { a: _.remove() }, { b: 2 }),
  unset.update('removes a nested field', { a: { x: 1, y: 2 } }, { 'a.x': _.remove() }, { a: { y: 2 } }),
  unset.update('leaves null in place of an element', { a: [1, 2] }, { 'a.0': _.remove() }, { a: [null, 2] }),
  unset.update('a path through a scalar is missing', { a: 1 }, { 'a.b': _.remove() }, { a: 1 }),
  inc.update('adds', { a: 1 }, { a: _.inc(2) }, { a: 3 }),
  inc.update('subtracts', { a: 1 }, { a: _.inc(-2) }, { a: -1 }),
  inc.update('makes a missing field', {}, { a: _.inc(2) }, { a: 2 }),
  inc.update('a nested field', { a: { b: 1 } }, { 'a.b': _.inc(1) }, { a: { b: 2 } }),
  inc.update('an element', { a: [1, 2] }, { 'a.1': _.inc(5) }, { a: [1, 7] }),
  inc.updateRefused('on text', { a: 'x' }, { a: _.inc(1) }, /non-numeric/),
  inc.updateRefused('on null', { a: null }, { a: _.inc(1) }, /non-numeric/),
  inc.updateRefused('on an array', { a: [1] }, { a: _.inc(1) }, /non-numeric/),
  inc.updateRefused('by text', { a: 1 }, { a: _.inc('1') }, /non-numeric argument/),
  inc.updateRefused('by null', { a: 1 }, { a: _.inc(null) }, /non-numeric argument/),
  mul.update('multiplies', { a: 3 }, { a: _.mul(2) }, { a: 6 }),
  mul.update('a missing field is zero', {}, { a: _.mul(2) }, { a: 0 }),
  mul.updateRefused('on text', { a: 'x' }, { a: _.mul(2) }, /non-numeric/),
  mul.updateRefused('on null', { a: null }, { a: _.mul(2) }, /non-numeric/),
  min.update('keeps the less', { a: 5 }, { a: _.min(3) }, { a: 3 }),
  min.update('leaves what is less already', { a: 1 }, { a: _.min(3) }, { a: 1 }),
  min.update('sets a missing field', {}, { a: _.min(3) }, { a: 3 }),
  min.update('a number is less than text', { a: 'x' }, { a: _.min(3) }, { a: 3 }),
  min.update('null is less than a number', { a: null }, { a: _.min(3) }, { a: null }),
  max.update('keeps the greater', { a: 5 }, { a: _.max(8) }, { a: 8 }),
  max.update('leaves what is greater already', { a: 9 }, { a: _.max(8) }, { a: 9 }),
  max.update('sets a missing field', {}, { a: _.max(3) }, { a: 3 }),
  max.update('dates', { a: new Date(1) }, { a: _.max(new Date(2)) }, { a: new Date(2) }),
  max.update('text is greater than a number', { a: 5 }, { a: _.max('x') }, { a: 'x' }),
  rename.update('moves a value', { a: 1 }, { a: _.rename('b') }, { b: 1 }),
  rename.update('does nothing for what is missing', { c: 1 }, { a: _.rename('b') }, { c: 1 }),
  rename.update('replaces a field of that name', { a: 1, b: 2 }, { a: _.rename('b') }, { b: 1 }),
  rename.update('into an object', { a: 1 }, { a: _.rename('x.y') }, { x: { y: 1 } }),
  rename.updateRefused('to itself', { a: 1 }, { a: _.rename('a') }, /must differ/),
  rename.updateRefused('to what is no text', { a: 1 }, { a: _.rename(5) }, /must be a string/),
  rename.updateRefused('an element', { a: [{ b: 1 }] }, { 'a.0': _.rename('c') }, /array element/),
  bit.update('and', { a: 13 }, { a: _.bit({ and: 10 }) }, { a: 8 }),
  bit.update('or', { a: 3 }, { a: _.bit({ or: 5 }) }, { a: 7 }),
  bit.update('xor', { a: 1 }, { a: _.bit({ xor: 5 }) }, { a: 4 }),
  bit.updateRefused('on a fraction', { a: 1.5 }, { a: _.bit({ and: 1 }) }, /non-integral/),
  bit.updateRefused(
    'an operation that is none',
    { a: 1 },
    { a: _.bit({ not: 1 }) },
    /only supports 'and', 'or', and 'xor'/,
  ),
  conflict.updateRefused(
    'a field and a field inside it',
    { a: { b: 1 } },
    { a: _.remove(), 'a.b': 1 },
    /conflict/,
  ),
  conflict.updateRefused('a field renamed and set', { a: 1 }, { a: _.rename('b'), b: 2 }, /conflict/),
  id.updateRefused('through a path', {}, { '_id.x': 1 }, /immutable field/),
  names.updateRefused('a dollar in a stored name', {}, { a: _.set({ $x: 1 }) }, /not valid for storage/),
  names.updateRefused('an empty step in a path', {}, { 'a..b': 1 }, /empty field name/),
  names.any('add refuses a dollar too', {
    docs: [],
    run: c => c.add({ a: { $x: 1 } }),
    refused: { code: 'DATABASE_REQUEST_FAILED', message: /not valid for storage/ },
    after: [],
  }),
  names.any('a name with a dot, which no query would reach', {
    docs: [],
    run: c => c.add({ 'a.b': 1 }),
    refused: { code: NOT_HERE, message: /not in the local cloud/ },
    after: [],
  }),
  date.update('now', {}, { a: db.serverDate() }, { a: new Date('2026-06-01T00:00:00Z') }),
  date.update(
    'with an offset',
    {},
    { a: db.serverDate({ offset: 60000 }) },
    { a: new Date('2026-06-01T00:01:00Z') },
  ),
  date.update(
    'before now',
    {},
    { a: db.serverDate({ offset: -60000 }) },
    { a: new Date('2026-05-31T23:59:00Z') },
  ),
  date.update(
    'in an array that is pushed',
    { a: [] },
    { a: _.push([db.serverDate()]) },
    { a: [new Date('2026-06-01T00:00:00Z')] },
  ),
  changed.any('a document that stays the same is not counted', {
    docs: [
      { _id: 1, a: 1 },
      { _id: 2, a: 2 },
    ],
    run: async c => (await c.where({}).update({ a: 1 })).updated,
    answer: 1,
  }),
  changed.any('an update of nothing is no error', {
    docs: [],
    run: async c => (await c.where({ a: 5 }).update({ a: 1 })).updated,
    answer: 0,
  }),
  changed.any('an error in one document leaves all as they were', {
    docs: [
      { _id: 1, a: 1 },
      { _id: 2, a: 'x' },
    ],
    run: c => c.where({}).update({ a: _.inc(1) }),
    refused: { code: 'DATABASE_REQUEST_FAILED', message: /non-numeric/ },
    after: [
      { _id: 1, a: 1 },
      { _id: 2, a: 'x' },
    ],
  }),
]
