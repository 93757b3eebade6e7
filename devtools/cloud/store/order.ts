import { encodeKey } from './key'
import type { Value } from './value'

/** MongoDB's order of values, null and missing being equal. */
export function compareValues(a: Value | undefined, b: Value | undefined): number {
  if (isOrdered(a) && isOrdered(b)) return a < b ? -1 : Number(a > b)
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  return compareText(encodeKey(a), encodeKey(b))
}

const isOrdered = (value: Value | undefined): value is number =>
  typeof value === 'number' && !Number.isNaN(value)

/** By code point, as SQLite and MongoDB sort UTF-8; JavaScript's own order puts U+E000 and up above every emoji. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x === y) continue
    if (isSurrogate(x) !== isSurrogate(y)) return isSurrogate(x) ? 1 : -1
    return x < y ? -1 : 1
  }
  return a.length - b.length
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff

/** The name MongoDB's messages give to a value's type. */
export function typeName(value: Value | undefined): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (value instanceof RegExp) return 'regex'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'double'
  if (typeof value === 'boolean') return 'bool'
  return typeof value
}
