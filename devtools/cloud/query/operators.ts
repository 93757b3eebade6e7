import { requestFailed } from '../cloud-error'
import { compareValues } from '../store/order'
import { toRegex } from '../store/regex'
import { isOperators, isPlain, isScalar, sameValue, type Value } from '../store/value'
import { typeTest } from './types'
import type { Test } from './walk'

/** `leaves`: an array at the end of the path is looked into, element by element. */
export type FieldTest = { test: Test; leaves: boolean; negated: boolean }
type Build = (operand: Value) => FieldTest

const leaf = (test: Test): FieldTest => ({ test, leaves: true, negated: false })
const whole = (test: Test): FieldTest => ({ test, leaves: false, negated: false })
const not = (field: FieldTest): FieldTest => ({ ...field, negated: !field.negated })

export function equals(operand: Value): Test {
  if (operand === null) return value => value === undefined || value === null
  if (operand instanceof RegExp)
    return value =>
      typeof value === 'string'
        ? operand.test(value)
        : value instanceof RegExp && String(value) === String(operand)
  return value => value !== undefined && sameValue(value, operand)
}

/** Only values of one type are compared: `$gt: 5` never matches text. */
function compared(operator: string, operand: Value, accepts: (order: number) => boolean): FieldTest {
  if (operand instanceof RegExp) throw requestFailed(`Can't have RegEx as arg to predicate over field`)
  const orEqual = operator.endsWith('e')
  if (operand === null) return leaf(value => orEqual && (value === undefined || value === null))
  return leaf(
    value =>
      value !== undefined &&
      isComparable(value, operand) &&
      accepts(compareValues(value, operand)) &&
      !(Number.isNaN(value) !== Number.isNaN(operand)),
  )
}

function isComparable(a: Value, b: Value): boolean {
  if (a instanceof Date || b instanceof Date) return a instanceof Date && b instanceof Date
  if (isScalar(a) || isScalar(b)) return typeof a === typeof b && a !== null
  return Array.isArray(a) === Array.isArray(b) && isPlain(a) === isPlain(b)
}

function anyOf(operator: string, operand: Value): FieldTest {
  if (!Array.isArray(operand)) throw requestFailed(`${operator} needs an array`)
  if (operand.some(isOperators)) throw requestFailed(`cannot nest $ under ${operator}`)
  const tests = operand.map(equals)
  return leaf(value => tests.some(test => test(value)))
}

export const FIELD_OPERATORS: Record<string, Build> = {
  // With a regex, `$eq` finds the regex itself; only `{field: /a/}` and `$in` match by it.
  $eq: operand =>
    leaf(
      operand instanceof RegExp
        ? value => value instanceof RegExp && String(value) === String(operand)
        : equals(operand),
    ),
  $ne: operand => {
    if (operand instanceof RegExp) throw requestFailed("Can't have regex as arg to $ne.")
    return not(leaf(equals(operand)))
  },
  $gt: operand => compared('$gt', operand, order => order > 0),
  $gte: operand => compared('$gte', operand, order => order >= 0),
  $lt: operand => compared('$lt', operand, order => order < 0),
  $lte: operand => compared('$lte', operand, order => order <= 0),
  $in: operand => anyOf('$in', operand),
  $nin: operand => not(anyOf('$nin', operand)),
  $exists: operand => {
    const there = whole(value => value !== undefined)
    return operand === false || operand === 0 || operand === null ? not(there) : there
  },
  $size(operand) {
    if (typeof operand !== 'number' || !Number.isInteger(operand))
      throw requestFailed('$size must be a whole number')
    if (operand < 0) throw requestFailed('$size may not be negative')
    return whole(value => Array.isArray(value) && value.length === operand)
  },
  $mod(operand) {
    const [divisor, remainder, ...others] = Array.isArray(operand) ? operand : []
    if (typeof divisor !== 'number' || typeof remainder !== 'number' || others.length > 0)
      throw requestFailed('malformed mod, needs to be an array of two numbers')
    if (Math.trunc(divisor) === 0) throw requestFailed('divisor cannot be 0')
    return leaf(
      value => typeof value === 'number' && Math.trunc(value) % Math.trunc(divisor) === Math.trunc(remainder),
    )
  },
  $type: operand => leaf(typeTest(operand)),
}

/** `$regex` with its `$options`; the one operator that has a companion. */
export function regexTest(operand: Value, options: Value | undefined): FieldTest {
  if (options !== undefined && typeof options !== 'string') throw requestFailed('$options has to be a string')
  if (typeof operand !== 'string' && !(operand instanceof RegExp))
    throw requestFailed('$regex has to be a string')
  const source = operand instanceof RegExp ? operand.source : operand
  return leaf(equals(toRegex(source, options ?? (operand instanceof RegExp ? operand.flags : ''))))
}
