import { a, type Case, from, NOT_HERE } from './case'
import { _, $, db } from './sdk'

const logic = from('MongoDB manual, Logical Query Operators ($and, $or, $nor)')
const not = from(
  'MongoDB manual, $not: "selects the documents that do not match … this includes documents that do not contain the field"',
)
const exists = from(
  'MongoDB manual, $exists: "true matches documents that contain the field, including documents where the field value is null"',
)
const type = from(
  'MongoDB manual, $type: "For documents where field is an array, $type returns documents in which at least one array element matches"',
)
const mod = from(
  'MongoDB manual, $mod: "Not Enough / Too Many Elements Error"; "rounds decimal input toward zero"',
)
const regex = from('MongoDB manual, $regex: options i, m, s, x')
const size = from('MongoDB manual, $size: "matches any array with the number of elements specified"')
const all = from(
  'MongoDB manual, $all: "equivalent to an $and operation of the specified values"; "an empty array matches no documents"',
)
const elem = from(
  'MongoDB manual, $elemMatch (query): "at least one element that matches all the specified query criteria"',
)
const expr = from(
  'MongoDB manual, $expr: "Allows the use of aggregation expressions within the query language"; WeChat docs, Command.expr',
)
const closed = from('design/local-cloud.md: whatever is not played is refused')

export const QUERY: Case[] = [
  logic.find('and of two conditions on one field', a(1, 5, 9), { a: _.and(_.gt(1), _.lt(9)) }, [2]),
  logic.find('and across fields', [{ a: 1, b: 1 }, { a: 1 }], _.and([{ a: 1 }, { b: 1 }]), [1]),
  logic.find('or across fields', [{ a: 1 }, { b: 2 }, { a: 3 }], _.or([{ a: 1 }, { b: 2 }]), [1, 2]),
  logic.find('or on one field', a(1, 2, 3), { a: _.or(_.eq(1), _.eq(3)) }, [1, 3]),
  logic.find('or chained', a(1, 2, 3), { a: _.eq(1).or(_.eq(2)) }, [1, 2]),
  logic.find(
    'or with a condition beside it',
    [
      { a: 1, b: 1 },
      { a: 1, b: 2 },
      { a: 2, b: 2 },
    ],
    _.and([{ a: 1 }, _.or([{ b: 2 }, { b: 3 }])]),
    [2],
  ),
  logic.find('or of a choice no key answers', a('abc', 'xyz', 5), _.or([{ a: /c$/ }, { a: 5 }]), [1, 3]),
  logic.find(
    'or of which one side has two conditions',
    [{ a: 1 }, { a: 2, b: 7 }, { a: 2, b: 8 }],
    _.or([{ a: 1 }, { a: _.in([2, 3]), b: 7 }]),
    [1, 2],
  ),
  logic.find(
    'or inside or',
    [{ a: 1 }, { b: 2 }, { b: 3 }, {}],
    _.or([{ a: 1 }, _.or([{ b: 2 }, { b: 3 }])]),
    [1, 2, 3],
  ),
  logic.find(
    'nor is none of them, missing included',
    [{ a: 1 }, { b: 2 }, {}],
    _.nor([{ a: 1 }, { b: 2 }]),
    [3],
  ),
  logic.findRefused('or of nothing', { $or: [] }, /nonempty array/),
  logic.findRefused('and of what is no object', { $and: [1] }, /full objects/),
  not.find(
    'not gt finds smaller, other types and missing',
    a(1, 9, 'x', undefined),
    { a: _.not(_.gt(5)) },
    [1, 3, 4],
  ),
  not.find('not of a regex', a('abc', 'x', undefined), { a: _.not(/^a/) }, [2, 3]),
  not.find('not eq is neq', a(1, 2, undefined), { a: _.not(_.eq(1)) }, [2, 3]),
  not.find('not of a range is outside it', a(1, 5, 9), { a: { $not: { $gt: 2, $lt: 8 } } }, [1, 3]),
  not.findRefused('not of a value', { a: { $not: 5 } }, /\$not needs a regex or a document/),
  exists.find('true finds null too', a(1, null, undefined), { a: _.exists(true) }, [1, 2]),
  exists.find('false finds missing only', a(1, null, undefined), { a: _.exists(false) }, [3]),
  exists.find('of a path', [{ a: { b: null } }, { a: {} }, { a: 1 }, {}], { 'a.b': _.exists(true) }, [1]),
  exists.find(
    'missing of a path',
    [{ a: { b: null } }, { a: {} }, { a: 1 }, {}],
    { 'a.b': _.exists(false) },
    [2, 3, 4],
  ),
  exists.find('an empty array exists', a([], undefined), { a: _.exists(true) }, [1]),
  exists.find('with another condition', a(1, null, 5), { a: _.exists(true).and(_.neq(5)) }, [1, 2]),
  type.find('by name', a('x', 1, null), { a: { $type: 'string' } }, [1]),
  type.find('by number', a('x', 1, new Date(1)), { a: { $type: 9 } }, [3]),
  type.find('null is not missing', a(null, undefined), { a: { $type: 'null' } }, [1]),
  type.find('an element of an array', a([1, 'x'], [1]), { a: { $type: 'string' } }, [1]),
  type.find('an array itself', a([1], 1), { a: { $type: 'array' } }, [1]),
  type.find('one of several', a('x', 1, true), { a: { $type: ['bool', 'number'] } }, [2, 3]),
  type.findRefused('a name that is none', { a: { $type: 'text' } }, /Unknown type name alias/),
  type.findRefused(
    'int, which JavaScript cannot tell from double',
    { a: { $type: 'int' } },
    /not in the local cloud/,
    NOT_HERE,
  ),
  mod.find('divides', a(4, 5, 8), { a: _.mod(4, 0) }, [1, 3]),
  mod.find('leaves a remainder', a(5, 6), { a: _.mod([4, 1]) }, [1]),
  mod.find('takes numbers only', a(null, '4', undefined, 4), { a: _.mod(2, 0) }, [4]),
  mod.find('a decimal loses its fraction', a(4.7, 5), { a: _.mod(4, 0) }, [1]),
  mod.findRefused('one number', { a: _.mod([4]) }, /malformed mod/),
  mod.findRefused('three numbers', { a: _.mod([4, 1, 1]) }, /malformed mod/),
  mod.findRefused('a divisor of zero', { a: _.mod(0, 0) }, /divisor cannot be 0/),
  regex.find('a literal', a('abc', 'ABC', 5), { a: /b/ }, [1]),
  regex.find('i', a('abc', 'ABC'), { a: /b/i }, [1, 2]),
  regex.find('db.RegExp', a('abc', 'ABC'), { a: db.RegExp({ regexp: 'B', options: 'i' }) }, [1, 2]),
  regex.find('m: ^ at every line', a('x\nabc', 'xabc'), { a: /^abc/m }, [1]),
  regex.find(
    's: a dot takes a line end',
    a('a\nc', 'a-c'),
    { a: db.RegExp({ regexp: 'a.c', options: 's' }) },
    [1, 2],
  ),
  regex.find('without s it does not', a('a\nc', 'a-c'), { a: /a.c/ }, [2]),
  regex.find('an element of an array', a(['abc', 'x'], ['x']), { a: /^a/ }, [1]),
  regex.find('an anchored prefix', a('张三', '张四', '李张'), { a: /^张/ }, [1, 2]),
  regex.find('a prefix with a special character in it', a('a.b', 'axb'), { a: /^a\.b/ }, [1]),
  regex.find('$regex with $options', a('ABC', 'x'), { a: { $regex: '^a', $options: 'i' } }, [1]),
  regex.findRefused('g is no option', { a: /x/g }, /invalid flag/),
  regex.findRefused('a broken pattern', { a: db.RegExp({ regexp: '(' }) }, /invalid/),
  regex.findRefused(
    'x, which JavaScript has not',
    { a: db.RegExp({ regexp: 'a b', options: 'x' }) },
    /not in the local cloud/,
    NOT_HERE,
  ),
  regex.findRefused('$options alone', { a: { $options: 'i' } }, /needs a \$regex/),
  size.find('counts elements', a([1, 2], [1], 2), { a: _.size(2) }, [1]),
  size.find('an empty array has none, missing is no array', a([], undefined, null), { a: _.size(0) }, [1]),
  size.findRefused('a fraction', { a: _.size(1.5) }, /whole number/),
  size.findRefused('a negative number', { a: _.size(-1) }, /may not be negative/),
  all.find('every value, in any order', a([1, 2, 3], [1, 3], 2), { a: _.all([3, 1]) }, [1, 2]),
  all.find('of one value a scalar will do', a(5, [5, 6], 6), { a: _.all([5]) }, [1, 2]),
  all.find('of nothing nothing', a([], [1]), { a: _.all([]) }, []),
  all.find('a nested array', a([[1, 2], 3], [1, 2]), { a: _.all([[1, 2]]) }, [1, 2]),
  all.find(
    'elemMatch each',
    a([{ b: 1 }, { b: 5 }], [{ b: 5 }]),
    { a: _.all([{ $elemMatch: { b: 1 } }, { $elemMatch: { b: 5 } }]) },
    [1],
  ),
  elem.find(
    'one element meets all',
    a(
      [
        { b: 1, c: 9 },
        { b: 2, c: 2 },
      ],
      [{ b: 2, c: 9 }],
    ),
    { a: _.elemMatch({ b: 2, c: _.gt(5) }) },
    [2],
  ),
  elem.find(
    'operators look at the element itself',
    a([1, 9], [4], 4),
    { a: _.elemMatch({ $gt: 3, $lt: 6 }) },
    [2],
  ),
  elem.find('an element of text', a(['x', 'abc'], ['b']), { a: { $elemMatch: { $regex: '^a' } } }, [1]),
  elem.find('a scalar has no elements', a(5, [5]), { a: _.elemMatch({ $eq: 5 }) }, [2]),
  elem.find('a negation within', a([1, 1], [1, 2]), { a: { $elemMatch: { $ne: 1 } } }, [2]),
  elem.find('in within', a([1, 7], [2]), { a: { $elemMatch: { $in: [7] } } }, [1]),
  elem.find('not within', a([{ b: 1 }], [{ b: 9 }]), { a: { $elemMatch: { b: { $not: { $gt: 5 } } } } }, [1]),
  elem.findRefused('what is no object', { a: { $elemMatch: 5 } }, /needs an Object/),
  expr.find(
    'compares two fields',
    [
      { a: 1, b: 2 },
      { a: 3, b: 2 },
    ],
    _.expr($.gt(['$a', '$b'])),
    [2],
  ),
  expr.find('missing is less than everything', [{ b: 0 }, { a: 1, b: 0 }], _.expr($.lt(['$a', '$b'])), [1]),
  closed.findRefused('$where', { $where: 'true' }, /not in the local cloud/, NOT_HERE),
  closed.findRefused('$text', { $text: _.text({ search: 'x' }) }, /not in the local cloud/, NOT_HERE),
  closed.findRefused('$jsonSchema', _.jsonSchema({}), /not in the local cloud/, NOT_HERE),
  closed.findRefused(
    'geoNear',
    { a: _.geoNear({ geometry: new db.Geo.Point(1, 2) }) },
    /not in the local cloud/,
    NOT_HERE,
  ),
  closed.findRefused(
    'geoWithin',
    { a: _.geoWithin({ centerSphere: [[1, 2], 3] }) },
    /not in the local cloud/,
    NOT_HERE,
  ),
  closed.findRefused(
    'geoIntersects',
    { a: _.geoIntersects({ geometry: new db.Geo.Point(1, 2) }) },
    /not in the local cloud/,
    NOT_HERE,
  ),
  closed.findRefused(
    'an ObjectId',
    { a: db.ObjectId({ id: '507f1f77bcf86cd799439011' }) },
    /not in the local cloud/,
    NOT_HERE,
  ),
]
