import { requestFailed } from '../../cloud-error'
import { compareValues, typeName } from '../../store/order'
import type { Value } from '../../store/value'
import { ACCUMULATORS } from '../accumulators'
import { isNothing, isTruthy } from '../truth'
import { ANY_NUMBER, type Apply } from '../types'

/** In an expression missing sorts before null, so the two are not equal. */
function order(a: Value | undefined, b: Value | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  return Math.sign(compareValues(a, b))
}

const comparison = (accepts: (order: number) => Value): Apply => ({
  takes: [2, 2],
  apply: ([a, b]) => accepts(order(a, b)),
})

/** An accumulator in an expression: over its arguments, or over the elements of its only one. */
const over = (name: string): Apply => ({
  takes: ANY_NUMBER,
  apply(args) {
    const [only] = args
    return ACCUMULATORS[name]?.(args.length === 1 && Array.isArray(only) ? only : args) ?? null
  },
})

function add(args: (Value | undefined)[]): Value {
  if (args.some(isNothing)) return null
  let sum = 0
  let dates = 0
  for (const arg of args) {
    if (arg instanceof Date) dates += 1
    else if (typeof arg !== 'number')
      throw requestFailed(`$add only supports numeric or date types, not ${typeName(arg)}`)
    sum += Number(arg)
  }
  if (dates > 1) throw requestFailed('only one date allowed in an $add expression')
  return dates === 1 ? new Date(sum) : sum
}

function subtract([a, b]: (Value | undefined)[]): Value {
  if (isNothing(a) || isNothing(b)) return null
  if (a instanceof Date && (b instanceof Date || typeof b === 'number')) {
    const left = Number(a) - Number(b)
    return b instanceof Date ? left : new Date(left)
  }
  if (typeof a === 'number' && typeof b === 'number') return a - b
  throw requestFailed(`cant $subtract a ${typeName(b)} from a ${typeName(a)}`)
}

function multiply(args: (Value | undefined)[]): Value {
  const wrong = args.find(arg => !isNothing(arg) && typeof arg !== 'number')
  if (wrong !== undefined)
    throw requestFailed(`$multiply only supports numeric types, not ${typeName(wrong)}`)
  return args.some(isNothing) ? null : args.reduce<number>((product, arg) => product * Number(arg), 1)
}

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/#comparison-expression-operators */
export const ARITHMETIC: Record<string, Apply> = {
  $add: { takes: ANY_NUMBER, apply: add },
  $subtract: { takes: [2, 2], apply: subtract },
  $multiply: { takes: ANY_NUMBER, apply: multiply },
  $cmp: comparison(sign => sign),
  $eq: comparison(sign => sign === 0),
  $ne: comparison(sign => sign !== 0),
  $gt: comparison(sign => sign > 0),
  $gte: comparison(sign => sign >= 0),
  $lt: comparison(sign => sign < 0),
  $lte: comparison(sign => sign <= 0),
  $not: { takes: [1, 1], apply: ([value]) => !isTruthy(value) },
  $sum: over('$sum'),
  $avg: over('$avg'),
  $min: over('$min'),
  $max: over('$max'),
  $stdDevPop: over('$stdDevPop'),
  $stdDevSamp: over('$stdDevSamp'),
}
