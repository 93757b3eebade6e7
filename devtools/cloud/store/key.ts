import type { Value } from './value'
import { isPlain } from './value'

/*
 * Index keys are text whose UTF-8 byte order (SQLite's BINARY collation) is MongoDB's order of values:
 * empty array < null/missing < number < string < object < array < boolean < date < regex.
 * https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/
 */
export const EMPTY_ARRAY_KEY = '0'
export const NULL_KEY = '1'

const HIGHEST = '\u{10FFFF}'
const scratch = new DataView(new ArrayBuffer(8))

export function encodeKey(value: Value | undefined): string {
  if (value === null || value === undefined) return NULL_KEY
  switch (typeof value) {
    case 'string':
      return `3${escapeText(value)}`
    case 'number':
      return Number.isNaN(value) ? '2 ' : `2${orderedHex(value)}`
    case 'boolean':
      return value ? '81' : '80'
    default:
      break
  }
  if (value instanceof Date) return `9${orderedHex(value.getTime())}`
  if (value instanceof RegExp) return `b${escapeText(value.source)}`
  if (Array.isArray(value)) return `5${value.map(encodeKey).join('\u0001\u0001')}`
  return isPlain(value) ? `4${encodeFields(value)}` : NULL_KEY
}

function encodeFields(value: { [key: string]: Value }): string {
  return Object.keys(value)
    .map(key => {
      const encoded = encodeKey(value[key])
      return `${encoded.charAt(0)}${escapeText(key)}\u0001${encoded}`
    })
    .join('\u0001\u0001')
}

/** First and last possible key of a value's own type: MongoDB's `$gt: 5` only ever matches numbers. */
export function typeBounds(key: string): { low: string; high: string } {
  const tag = key.charAt(0)
  // NaN sorts below every number and answers no comparison.
  return { low: tag === '2' ? '20' : tag, high: tag + HIGHEST }
}

export const prefixBounds = (prefix: string): { low: string; high: string } => {
  const low = `3${escapeText(prefix)}`
  return { low, high: low + HIGHEST }
}

/** SQLite text ends at NUL when it is bound from WebAssembly, so NUL and its escape are escaped. */
function escapeText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the two characters that need the escape.
  return /[\u0000-\u0002]/.test(text)
    ? // biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
      text.replace(/[\u0000-\u0002]/g, c => `\u0002${String.fromCharCode(c.charCodeAt(0) + 3)}`)
    : text
}

/** Sixteen hex digits in numeric order: the sign bit flipped, every bit flipped for negatives. */
function orderedHex(value: number): string {
  scratch.setFloat64(0, value === 0 ? 0 : value)
  const high = scratch.getUint32(0)
  const low = scratch.getUint32(4)
  const negative = high >>> 31 === 1
  const a = negative ? ~high >>> 0 : (high | 0x80000000) >>> 0
  const b = negative ? ~low >>> 0 : low
  return a.toString(16).padStart(8, '0') + b.toString(16).padStart(8, '0')
}
