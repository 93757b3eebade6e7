/** A value as it lives in memory: plain JSON plus Date, and RegExp inside queries. */
export type Value = null | boolean | number | string | Date | RegExp | Value[] | Doc
export type Doc = { [key: string]: Value }

export const isPlain = (value: unknown): value is Doc =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp)

/** An object of operators, `{$gt: 1}`, told by its first field as MongoDB tells it. */
export const isOperators = (value: unknown): value is Doc =>
  isPlain(value) && Object.keys(value)[0]?.startsWith('$') === true

/** Null, boolean, number, string or Date: what an index key compares whole. */
export const isScalar = (value: unknown): value is null | boolean | number | string | Date =>
  value === null ||
  value instanceof Date ||
  typeof value === 'string' ||
  typeof value === 'number' ||
  typeof value === 'boolean'

export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined || a === null || b === null) return false
  if (a instanceof Date || b instanceof Date) {
    return a instanceof Date && b instanceof Date && a.getTime() === b.getTime()
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, i) => sameValue(item, b[i]))
    )
  }
  if (!isPlain(a) || !isPlain(b)) return Number.isNaN(a) && Number.isNaN(b)
  // MongoDB compares documents field by field in order: {x, y} is not {y, x}.
  const keysA = Object.keys(a)
  const keysB = Object.keys(b)
  return (
    keysA.length === keysB.length && keysA.every((key, i) => key === keysB[i] && sameValue(a[key], b[key]))
  )
}

export function cloneValue<T extends Value>(value: T): T
export function cloneValue(value: Value): Value {
  if (Array.isArray(value)) return value.map(item => cloneValue(item))
  if (value instanceof Date) return new Date(value.getTime())
  if (!isPlain(value)) return value
  const copy: Doc = {}
  for (const key of Object.keys(value)) copy[key] = cloneValue(value[key] ?? null)
  return copy
}
