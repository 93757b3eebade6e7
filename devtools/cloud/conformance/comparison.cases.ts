import { a, type Case, from, NOT_HERE } from './case'
import { _ } from './sdk'

const eq = from(
  'MongoDB manual, $eq: "Matches documents where the value of a field equals the specified value"',
)
const eqArray = from(
  'MongoDB manual, Query an Array: "{dim_cm: 25} … the array contains the element; [..] matches the exact array, including the order of elements"',
)
const eqDoc = from(
  'MongoDB manual, Query on Embedded Documents: "requires an exact match, including the field order"',
)
const nothing = from(
  'MongoDB manual, Query for Null or Missing Fields: "{item: null} matches documents that contain item whose value is null or that do not contain it"',
)
const types = from(
  'MongoDB manual, Comparison/Sort Order and Type Bracketing: "comparison operators only perform comparisons on documents where the BSON type of the target field matches"',
)
const ordering = from('MongoDB manual, $gt $gte $lt $lte')
const ne = from('MongoDB manual, $ne: "This includes documents that do not contain the field"')
const within = from(
  'MongoDB manual, $in: "If the field holds an array, selects documents whose field holds an array that contains at least one element that matches"; regular expressions are /pattern/',
)
const nin = from(
  'MongoDB manual, $nin: "the specified field value is not in the specified array or the specified field does not exist"',
)
const regexEq = from(
  'MongoDB manual, $eq, Match on a regular expression: "$eq … matches only documents whose value is the regex"',
)

export const COMPARISON: Case[] = [
  eq.find('a number equals itself only', a(1, 2, '1', true), { a: 1 }, [1]),
  eq.find('_.eq is the same', a(1, 2, '1'), { a: _.eq(1) }, [1]),
  eq.find('1 and 1.0 are one number', a(1.0, 1.5), { a: _.eq(1) }, [1]),
  eq.find('text is case-sensitive', a('a', 'A'), { a: 'a' }, [1]),
  eq.find('false is not 0 nor missing', a(false, 0, null, undefined), { a: false }, [1]),
  eq.find('a date equals the same moment', a(new Date(5), new Date(6), 5), { a: new Date(5) }, [1]),
  eq.find('a dotted path enters an object', [{ a: { b: 1 } }, { a: { b: 2 } }, { a: 1 }], { 'a.b': 1 }, [1]),
  eq.find(
    'two fields must both match',
    [
      { a: 1, b: 1 },
      { a: 1, b: 2 },
    ],
    { a: 1, b: 2 },
    [2],
  ),
  eqArray.find('an element is enough', a([1, 2], [3], 2), { a: 2 }, [1, 3]),
  eqArray.find('a whole array matches in its order', a([1, 2], [2, 1], [1, 2, 3]), { a: _.eq([1, 2]) }, [1]),
  eqArray.find('an array is found as an element too', a([[1, 2], 3], [1, 2]), { a: _.eq([1, 2]) }, [1, 2]),
  eqArray.find(
    'a path enters each object of an array',
    a([{ b: 1 }, { b: 2 }], [{ b: 3 }]),
    { 'a.b': 2 },
    [1],
  ),
  eqArray.find('a number in a path names an element', a([5, 6], [6, 5]), { 'a.0': 5 }, [1]),
  eqArray.find('and goes on into it', a([{ b: 1 }, { b: 2 }], [{ b: 2 }]), { 'a.0.b': 2 }, [2]),
  eqArray.find('a nested array is not entered twice', a([[7]], [7]), { a: 7 }, [2]),
  eqDoc.find('an object matches whole', a({ x: 1, y: 2 }, { x: 1 }), { a: _.eq({ x: 1, y: 2 }) }, [1]),
  eqDoc.find(
    'in the order of its fields',
    a({ x: 1, y: 2 }, { y: 2, x: 1 }),
    { a: _.eq({ x: 1, y: 2 }) },
    [1],
  ),
  eqDoc.find(
    'a plain object in where is a path to each field, as the SDK sends it',
    a({ x: 1, y: 2 }, { y: 2, x: 1 }),
    { a: { x: 1 } },
    [1, 2],
  ),
  nothing.find('null finds null and missing', a(null, undefined, 0, ''), { a: null }, [1, 2]),
  nothing.find(
    'null in a path that ends early',
    [{ a: { b: null } }, { a: {} }, { a: 5 }, { a: { b: 1 } }],
    { 'a.b': null },
    [1, 2, 3],
  ),
  nothing.find('null inside an array', a([1, null], [1]), { a: null }, [1]),
  nothing.find('an element without the field', a([{ b: 1 }, { c: 1 }], [{ b: 1 }]), { 'a.b': null }, [1]),
  nothing.find('gte null is equality with null', a(null, undefined, 0), { a: _.gte(null) }, [1, 2]),
  nothing.find('lte null is equality with null', a(null, undefined, 0), { a: _.lte(null) }, [1, 2]),
  nothing.find('gt null finds nothing', a(null, undefined, 0, 'x'), { a: _.gt(null) }, []),
  nothing.find('lt null finds nothing', a(null, undefined, 0), { a: _.lt(null) }, []),
  ordering.find('gt', a(1, 2, 3), { a: _.gt(2) }, [3]),
  ordering.find('gte', a(1, 2, 3), { a: _.gte(2) }, [2, 3]),
  ordering.find('lt', a(1, 2, 3), { a: _.lt(2) }, [1]),
  ordering.find('lte', a(1, 2, 3), { a: _.lte(2) }, [1, 2]),
  ordering.find('negative numbers are ordered', a(-2, -1, 0), { a: _.lt(-1) }, [1]),
  ordering.find('text by code points, capitals first', a('B', 'a', 'b'), { a: _.lt('a') }, [1]),
  ordering.find('Chinese by code points', a('一', '丁', '张'), { a: _.gt('丁') }, [3]),
  ordering.find(
    'an emoji after every character of the first plane',
    a('\uffee', '😀'),
    { a: _.gt('\uffee') },
    [2],
  ),
  ordering.find('dates', a(new Date(1), new Date(3)), { a: _.gt(new Date(2)) }, [2]),
  ordering.find('true is greater than false', a(true, false), { a: _.gt(false) }, [1]),
  ordering.find('any element of an array is enough', a([1, 9], [1, 2]), { a: _.gt(5) }, [1]),
  ordering.find('a range and its two ends', a(1, 2, 3, 4), { a: _.gt(1).and(_.lt(4)) }, [2, 3]),
  ordering.find(
    'two ends may be met by two elements',
    a([1, 9], [4], [9]),
    { a: _.gt(3).and(_.lt(5)) },
    [1, 2],
  ),
  ordering.find('arrays compare element by element', a([1, 2], [1, 3], [2]), { a: _.gt([1, 2]) }, [2, 3]),
  types.find('a number never matches text', a('5', 5, null, undefined), { a: _.gt(1) }, [2]),
  types.find('text never matches a number', a('5', 5), { a: _.gte('1') }, [1]),
  types.find('a date never matches a number', a(new Date(5), 5), { a: _.gt(1) }, [2]),
  types.find('a boolean never matches a number', a(true, 1), { a: _.gte(0) }, [2]),
  types.find('an object never matches a number', a({ x: 9 }, 9), { a: _.gt(1) }, [2]),
  ne.find('and those without the field', a(1, 2, undefined, null), { a: _.neq(1) }, [2, 3, 4]),
  ne.find('an array that holds it is not different', a([1, 2], [2]), { a: _.neq(1) }, [2]),
  ne.find('null is different from what is there', a(null, undefined, 1), { a: _.neq(null) }, [3]),
  ne.find('an array that holds null is not different from null', a([null], [1]), { a: _.neq(null) }, [2]),
  within.find('any of the values', a(1, 2, 3), { a: _.in([1, 3]) }, [1, 3]),
  within.find('of nothing nothing', a(1, undefined), { a: _.in([]) }, []),
  within.find('null among the values finds missing', a(1, null, undefined), { a: _.in([null]) }, [2, 3]),
  within.find('an element of an array', a([1, 5], [6]), { a: _.in([5]) }, [1]),
  within.find('types are kept apart', a(1, '1', true), { a: _.in(['1']) }, [2]),
  within.find(
    'a regex among the values matches by its pattern',
    a('abc', 'xyz', 5),
    { a: _.in([/^a/, 5]) },
    [1, 3],
  ),
  within.findRefused(
    'an object of operators among the values',
    { a: _.in([{ $gt: 1 }]) },
    /cannot nest \$ under \$in/,
  ),
  within.findRefused('what is no array', { a: { $in: 5 } }, /\$in needs an array/),
  nin.find('and those without the field', a(1, 2, undefined), { a: _.nin([1]) }, [2, 3]),
  nin.find('an array that holds one of them is out', a([1, 9], [9]), { a: _.nin([1]) }, [2]),
  nin.find('null among the values keeps missing out', a(null, undefined, 1), { a: _.nin([null]) }, [3]),
  nin.findRefused('what is no array', { a: { $nin: 'x' } }, /\$nin needs an array/),
  regexEq.find('_.eq of a regex does not match by it', a('abc'), { a: _.eq(/^a/) }, []),
  from('MongoDB manual, $ne: "regular expressions are not supported; use $not"').findRefused(
    'neq of a regex',
    { a: _.neq(/x/) },
    /regex/,
  ),
  from('MongoDB manual, $gt: a regular expression has no order to compare').findRefused(
    'gt of a regex',
    { a: _.gt(/x/) },
    /RegEx/,
  ),
  from('MongoDB manual, Query and Projection Operators: the list is closed').findRefused(
    'an operator that is none',
    { a: { $near: 1 } },
    /not in the local cloud/,
    NOT_HERE,
  ),
]
