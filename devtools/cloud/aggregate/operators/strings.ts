import { requestFailed } from '../../cloud-error'
import { compareText, typeName } from '../../store/order'
import type { Value } from '../../store/value'
import { isNothing } from '../truth'
import { ANY_NUMBER, type Apply } from '../types'
import { whole } from './arrays'

function text(value: Value | undefined, message: string): string {
  if (typeof value === 'string') return value
  throw requestFailed(`${message} ${typeName(value)}`)
}

/** What the older string operators take for text: null is empty, numbers and dates are written out. */
function coerced(value: Value | undefined): string {
  if (isNothing(value)) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (value instanceof Date) return value.toISOString()
  throw requestFailed(`can't convert from BSON type ${typeName(value)} to String`)
}

/** Only ASCII letters have a case here, as in MongoDB. */
const lower = (value: string): string => value.replace(/[A-Z]/g, c => c.toLowerCase())
const upper = (value: string): string => value.replace(/[a-z]/g, c => c.toUpperCase())

const bytes = (value: string): Buffer => Buffer.from(value)

function substrBytes([value, from, count]: (Value | undefined)[], operator: string): string {
  const source = bytes(coerced(value))
  const start = whole(from, `${operator}:  starting index`)
  const length = whole(count, `${operator}:  length`)
  if (start < 0) throw requestFailed(`${operator}:  starting index must be non-negative (got: ${start})`)
  const end = length < 0 ? source.length : Math.min(start + length, source.length)
  const splits = (at: number): boolean => ((source[at] ?? 0) & 0xc0) === 0x80
  if (splits(start))
    throw requestFailed(`${operator}:  Invalid range, starting index is a UTF-8 continuation byte.`)
  if (splits(end))
    throw requestFailed(`${operator}:  Invalid range, ending index is in the middle of a UTF-8 character.`)
  return source.subarray(start, Math.max(end, start)).toString()
}

function substrCP([value, from, count]: (Value | undefined)[]): string {
  const source = [...coerced(value)]
  const start = whole(from, '$substrCP: starting index')
  const length = whole(count, '$substrCP: length')
  if (start < 0 || length < 0)
    throw requestFailed('$substrCP: the starting index and the length must be non-negative integers')
  return source.slice(start, start + length).join('')
}

type Units = (value: string) => string[] | Buffer

const indexOf = (units: Units): Apply => ({
  takes: [2, 4],
  apply([value, part, from = 0, to], operator) {
    if (isNothing(value)) return null
    const source = text(value, `${operator} requires a string as the first argument, found:`)
    const sought = text(part, `${operator} requires a string as the second argument, found:`)
    const all = units(source)
    const start = whole(from, `${operator} starting index`)
    const end = to === undefined ? all.length : Math.min(whole(to, `${operator} ending index`), all.length)
    if (start < 0 || end < 0) throw requestFailed(`${operator} requires a nonnegative index`)
    const length = units(sought).length
    for (let at = start; at + length <= end; at++) {
      const slice = all.slice(at, at + length)
      if ((Buffer.isBuffer(slice) ? slice.toString() : slice.join('')) === sought) return at
    }
    return -1
  },
})

const length = (units: Units): Apply => ({
  takes: [1, 1],
  apply: ([value], operator) => units(text(value, `${operator} requires a string argument, found:`)).length,
})

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/#string-expression-operators */
export const STRINGS: Record<string, Apply> = {
  $concat: {
    takes: ANY_NUMBER,
    apply(parts) {
      const wrong = parts.find(part => !isNothing(part) && typeof part !== 'string')
      if (wrong !== undefined) throw requestFailed(`$concat only supports strings, not ${typeName(wrong)}`)
      return parts.some(isNothing) ? null : parts.join('')
    },
  },
  $indexOfBytes: indexOf(bytes),
  $indexOfCP: indexOf(value => [...value]),
  $split: {
    takes: [2, 2],
    apply([value, separator]) {
      if (isNothing(value) || isNothing(separator)) return null
      const source = text(
        value,
        '$split requires an expression that evaluates to a string as a first argument, found:',
      )
      const mark = text(
        separator,
        '$split requires an expression that evaluates to a string as a second argument, found:',
      )
      if (mark === '') throw requestFailed('$split requires a non-empty separator')
      return source.split(mark)
    },
  },
  $strLenBytes: length(bytes),
  $strLenCP: length(value => [...value]),
  $strcasecmp: {
    takes: [2, 2],
    apply: ([a, b]) => Math.sign(compareText(upper(coerced(a)), upper(coerced(b)))),
  },
  $substr: { takes: [3, 3], apply: substrBytes },
  $substrBytes: { takes: [3, 3], apply: substrBytes },
  $substrCP: { takes: [3, 3], apply: substrCP },
  $toLower: { takes: [1, 1], apply: ([value]) => lower(coerced(value)) },
  $toUpper: { takes: [1, 1], apply: ([value]) => upper(coerced(value)) },
}
