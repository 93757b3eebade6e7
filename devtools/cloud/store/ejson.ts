import { notHere, requestFailed } from '../cloud-error'
import { toRegex } from './regex'
import type { Doc, Value } from './value'
import { isPlain } from './value'

/**
 * Reads the SDK's canonical EJSON. `now` answers serverDate.
 * Parse and then walk in place: a JSON.parse reviver takes over three times as long.
 */
export function parseEjson(text: string, now: number): Value {
  const parsed: unknown = JSON.parse(text)
  return text.includes('"$') ? decode(parsed, now) : (parsed as Value)
}

export function parseDoc(text: string, now = 0): Doc {
  const value = parseEjson(text, now)
  if (!isPlain(value)) throw requestFailed('a document must be an object')
  return value
}

function decode(node: unknown, now: number): Value {
  if (typeof node !== 'object' || node === null) return node as Value
  if (Array.isArray(node)) {
    for (let i = 0; i < node.length; i++) node[i] = decode(node[i], now)
    return node as Value[]
  }
  const object = node as Record<string, unknown>
  const keys = Object.keys(object)
  const first = keys[0]
  if (keys.length === 1 && first?.startsWith('$')) {
    const special = decodeSpecial(first, object[first], now)
    if (special !== undefined) return special
  }
  for (const key of keys) {
    const child = object[key]
    if (typeof child === 'object' && child !== null) object[key] = decode(child, now)
  }
  return object as Doc
}

function decodeSpecial(key: string, raw: unknown, now: number): Value | undefined {
  switch (key) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
      return Number(raw)
    case '$date':
      return new Date(typeof raw === 'string' ? raw : Number(decode(raw, now)))
    case '$tcb_server_date': {
      const spec = decode(raw, now)
      return new Date(now + (isPlain(spec) ? Number(spec.offset ?? 0) : 0))
    }
    case '$regularExpression':
      return decodeRegex(raw)
    case '$undefined':
      return null
    case '$oid':
    case '$binary':
    case '$numberDecimal':
    case '$timestamp':
    case '$minKey':
    case '$maxKey':
    case '$code':
      throw notHere(`the type ${key}`)
    default:
      return undefined
  }
}

function decodeRegex(raw: unknown): RegExp {
  const { pattern, options } = raw as { pattern?: unknown; options?: unknown }
  return toRegex(String(pattern), String(options ?? ''))
}

/** Writes a document as it is stored and sent: relaxed EJSON, numbers bare, dates as `{"$date": ms}`. */
export const encodeDoc = (doc: Doc): string => JSON.stringify(toStored(doc))

function toStored(value: Value): unknown {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : { $numberDouble: String(value) }
  }
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return { $date: value.getTime() }
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if (Array.isArray(value)) return value.map(toStored)
  const out: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const child = value[key]
    if (child !== undefined) out[key] = toStored(child)
  }
  return out
}
