import { requestFailed } from '../../cloud-error'
import { typeName } from '../../store/order'
import type { Value } from '../../store/value'
import { isNothing } from '../truth'
import type { Apply } from '../types'

/** One number in, one out; null and missing give null. */
const number = (compute: (x: number, operator: string) => number): Apply => ({
  takes: [1, 1],
  apply([value], operator) {
    if (isNothing(value)) return null
    return compute(numeric(value, operator), operator)
  },
})

function numeric(value: Value, operator: string): number {
  if (typeof value === 'number') return value
  throw requestFailed(`${operator} only supports numeric types, not ${typeName(value)}`)
}

const positive = (compute: (x: number) => number): Apply =>
  number((x, operator) => {
    if (x <= 0) throw requestFailed(`${operator}'s argument must be a positive number, but is ${x}`)
    return compute(x)
  })

/** Two numbers in, one out. */
const pair = (compute: (a: number, b: number, operator: string) => number): Apply => ({
  takes: [2, 2],
  apply([a, b], operator) {
    if (isNothing(a) || isNothing(b)) return null
    if (typeof a === 'number' && typeof b === 'number') return compute(a, b, operator)
    throw requestFailed(`${operator} only supports numeric types, not ${typeName(a)} and ${typeName(b)}`)
  },
})

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/#arithmetic-expression-operators */
export const NUMBERS: Record<string, Apply> = {
  $abs: number(Math.abs),
  $ceil: number(Math.ceil),
  $exp: number(Math.exp),
  $floor: number(Math.floor),
  $trunc: number(Math.trunc),
  $ln: positive(Math.log),
  $log10: positive(Math.log10),
  $sqrt: number(x => {
    if (x < 0) throw requestFailed("$sqrt's argument must be greater than or equal to 0")
    return Math.sqrt(x)
  }),
  $log: pair((x, base) => {
    if (x <= 0) throw requestFailed(`$log's argument must be a positive number, but is ${x}`)
    if (base <= 0 || base === 1)
      throw requestFailed(`$log's base must be a positive number not equal to 1, but is ${base}`)
    return Math.log10(x) / Math.log10(base)
  }),
  $pow: pair((base, exponent) => {
    if (base === 0 && exponent < 0)
      throw requestFailed('$pow cannot take a base of 0 and a negative exponent')
    return base ** exponent
  }),
  $divide: pair((a, b) => {
    if (b === 0) throw requestFailed("can't $divide by zero")
    return a / b
  }),
  $mod: pair((a, b) => {
    if (b === 0) throw requestFailed("can't $mod by zero")
    return a % b
  }),
}
