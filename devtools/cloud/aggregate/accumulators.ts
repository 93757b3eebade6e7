import { requestFailed } from '../cloud-error'
import { encodeKey } from '../store/key'
import { compareValues, typeName } from '../store/order'
import { type Doc, isPlain, type Value } from '../store/value'
import { isNothing } from './truth'

type Accumulator = (values: (Value | undefined)[]) => Value

const isNumber = (value: Value | undefined): value is number => typeof value === 'number'
const isThere = (value: Value | undefined): value is Value => value !== undefined

/** What a group makes of its members' values; `undefined` is a missing field. */
export const ACCUMULATORS: Record<string, Accumulator> = {
  $sum: values => values.filter(isNumber).reduce((sum, value) => sum + value, 0),
  $avg: values => mean(values.filter(isNumber)),
  $min: values => extreme(values, -1),
  $max: values => extreme(values, 1),
  $first: values => values[0] ?? null,
  $last: values => values[values.length - 1] ?? null,
  $push: values => values.filter(isThere),
  $addToSet: values => [...new Map(values.filter(isThere).map(value => [encodeKey(value), value])).values()],
  $stdDevPop: values => deviation(values.filter(isNumber), 0),
  $stdDevSamp: values => deviation(values.filter(isNumber), 1),
  $mergeObjects: values => mergeObjects(values),
}

const mean = (numbers: number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0) / numbers.length

function deviation(numbers: number[], spared: 0 | 1): number | null {
  const average = mean(numbers)
  if (average === null || numbers.length <= spared) return null
  const squares = numbers.reduce((sum, value) => sum + (value - average) ** 2, 0)
  return Math.sqrt(squares / (numbers.length - spared))
}

function extreme(values: (Value | undefined)[], wanted: 1 | -1): Value {
  let best: Value = null
  for (const value of values) {
    if (isNothing(value)) continue
    if (best === null || Math.sign(compareValues(value, best)) === wanted) best = value
  }
  return best
}

/** Later fields win; null and missing are passed over. */
export function mergeObjects(values: (Value | undefined)[]): Doc {
  const out: Doc = {}
  for (const value of values) {
    if (isNothing(value)) continue
    if (!isPlain(value))
      throw requestFailed(`$mergeObjects requires object inputs, but input is of type ${typeName(value)}`)
    Object.assign(out, value)
  }
  return out
}
