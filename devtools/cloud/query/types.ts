import { notHere, requestFailed } from '../cloud-error'
import { isPlain, type Value } from '../store/value'
import type { Test } from './walk'

const TYPES: Record<string, Test> = {
  number: value => typeof value === 'number',
  string: value => typeof value === 'string',
  object: isPlain,
  array: value => Array.isArray(value),
  bool: value => typeof value === 'boolean',
  date: value => value instanceof Date,
  null: value => value === null,
  regex: value => value instanceof RegExp,
}

/** JavaScript has one type of number, so int, long and double cannot be told apart here. */
const NOT_TOLD = new Set(
  'double int long decimal binData undefined objectId dbPointer javascript symbol javascriptWithScope timestamp minKey maxKey'.split(
    ' ',
  ),
)

const CODES: Record<number, string> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  6: 'undefined',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
}

/** `$type` by name or number, one or any of several. */
export function typeTest(operand: Value): Test {
  const tests = (Array.isArray(operand) ? operand : [operand]).map(one)
  if (tests.length === 0) throw requestFailed('$type must match at least one type')
  return value => tests.some(test => test(value))
}

function one(type: Value): Test {
  const name = typeof type === 'number' ? CODES[type] : type
  if (typeof name !== 'string') throw requestFailed(`Invalid numerical type code: ${String(type)}`)
  if (NOT_TOLD.has(name)) throw notHere(`$type: ${name}`)
  const test = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined
  if (test === undefined) throw requestFailed(`Unknown type name alias: ${name}`)
  return test
}
