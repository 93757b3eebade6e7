import { requestFailed } from '../../cloud-error'
import { typeName } from '../../store/order'
import { type Doc, isPlain, sameValue, type Value } from '../../store/value'
import { mergeObjects } from '../accumulators'
import { isNothing } from '../truth'
import { ANY_NUMBER, type Apply } from '../types'

export function whole(value: Value | undefined, what: string): number {
  if (typeof value !== 'number')
    throw requestFailed(`${what} must be a numeric value, but is ${typeName(value)}`)
  if (!Number.isInteger(value))
    throw requestFailed(`${what} must be representable as a 32-bit integer: ${value}`)
  return value
}

function array(value: Value | undefined, message: string): Value[] {
  if (Array.isArray(value)) return value
  throw requestFailed(`${message} ${typeName(value)}`)
}

function toObject([list]: (Value | undefined)[]): Value {
  if (isNothing(list)) return null
  const out: Doc = {}
  for (const item of array(list, '$arrayToObject requires an array input, found:')) {
    const [name, value] = Array.isArray(item) && item.length === 2 ? item : pairOf(item)
    if (typeof name !== 'string') throw requestFailed('$arrayToObject requires keys of type string')
    out[name] = value ?? null
  }
  return out
}

function pairOf(item: Value): [Value | undefined, Value | undefined] {
  if (isPlain(item) && Object.keys(item).sort().join() === 'k,v') return [item.k, item.v]
  throw requestFailed('$arrayToObject requires elements of [key, value] or {k, v}')
}

function slice([list, first, second]: (Value | undefined)[]): Value {
  if (isNothing(list) || isNothing(first) || second === null) return null
  const items = array(list, 'First argument to $slice must be an array, but is of type:')
  const n = whole(first, 'Second argument to $slice')
  if (second === undefined) return n < 0 ? items.slice(n) : items.slice(0, n)
  const count = whole(second, 'Third argument to $slice')
  if (count <= 0) throw requestFailed(`Third argument to $slice must be positive: ${count}`)
  const start = n < 0 ? Math.max(items.length + n, 0) : n
  return items.slice(start, start + count)
}

function range([from, to, by = 1]: (Value | undefined)[]): Value {
  const start = whole(from, '$range requires a numeric starting value, which')
  const end = whole(to, '$range requires a numeric ending value, which')
  const step = whole(by, '$range requires a numeric step value, which')
  if (step === 0) throw requestFailed('$range requires a non-zero step value')
  const out: number[] = []
  for (let i = start; step > 0 ? i < end : i > end; i += step) out.push(i)
  return out
}

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/#array-expression-operators */
export const ARRAYS: Record<string, Apply> = {
  $arrayElemAt: {
    takes: [2, 2],
    apply([list, at]) {
      if (isNothing(list) || isNothing(at)) return null
      const items = array(list, "$arrayElemAt's first argument must be an array, but is")
      const index = whole(at, "$arrayElemAt's second argument")
      return items[index < 0 ? items.length + index : index]
    },
  },
  $arrayToObject: { takes: [1, 1], apply: toObject },
  $objectToArray: {
    takes: [1, 1],
    apply([value]) {
      if (isNothing(value)) return null
      if (!isPlain(value))
        throw requestFailed(`$objectToArray requires a document input, found: ${typeName(value)}`)
      return Object.entries(value).map(([k, v]) => ({ k, v }))
    },
  },
  $concatArrays: {
    takes: ANY_NUMBER,
    apply(lists) {
      if (lists.some(isNothing)) return null
      return lists.flatMap(list => array(list, '$concatArrays only supports arrays, not'))
    },
  },
  $in: {
    takes: [2, 2],
    apply: ([value, list]) =>
      array(list, '$in requires an array as a second argument, found:').some(item => sameValue(item, value)),
  },
  $indexOfArray: {
    takes: [2, 4],
    apply([list, value, from = 0, to]) {
      if (isNothing(list)) return null
      const items = array(list, '$indexOfArray requires an array as a first argument, found:')
      const start = whole(from, '$indexOfArray starting index')
      const end = to === undefined ? items.length : whole(to, '$indexOfArray ending index')
      return items.findIndex((item, i) => i >= start && i < end && sameValue(item, value))
    },
  },
  $isArray: { takes: [1, 1], apply: ([value]) => Array.isArray(value) },
  $range: { takes: [2, 3], apply: range },
  $reverseArray: {
    takes: [1, 1],
    apply: ([list]) =>
      isNothing(list)
        ? null
        : [...array(list, 'The argument to $reverseArray must be an array, but was of type:')].reverse(),
  },
  $size: {
    takes: [1, 1],
    apply: ([list]) => array(list, 'The argument to $size must be an array, but was of type:').length,
  },
  $slice: { takes: [2, 3], apply: slice },
  $mergeObjects: {
    takes: ANY_NUMBER,
    apply: values => mergeObjects(values.length === 1 && Array.isArray(values[0]) ? values[0] : values),
  },
}
