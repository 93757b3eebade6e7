import { encodeKey } from '../store/key'
import type { Value } from '../store/value'

type Accumulator = (values: (Value | undefined)[]) => Value

const isNumber = (value: Value | undefined): value is number => typeof value === 'number'
const isThere = (value: Value | undefined): value is Value => value !== undefined
const isMore = (value: Value | undefined): value is Value => value !== undefined && value !== null

/** What a group makes of its members' values; `undefined` is a missing field. */
export const ACCUMULATORS: Record<string, Accumulator> = {
  $sum: values => values.filter(isNumber).reduce((sum, value) => sum + value, 0),
  $avg(values) {
    const numbers = values.filter(isNumber)
    return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0) / numbers.length
  },
  $min: values => extreme(values, (a, b) => a < b),
  $max: values => extreme(values, (a, b) => a > b),
  $first: values => values[0] ?? null,
  $last: values => values[values.length - 1] ?? null,
  $push: values => values.filter(isThere),
  $addToSet: values => [...new Map(values.filter(isThere).map(value => [encodeKey(value), value])).values()],
}

function extreme(values: (Value | undefined)[], better: (a: string, b: string) => boolean): Value {
  let best: { key: string; value: Value } | undefined
  for (const value of values.filter(isMore)) {
    const key = encodeKey(value)
    if (best === undefined || better(key, best.key)) best = { key, value }
  }
  return best?.value ?? null
}
