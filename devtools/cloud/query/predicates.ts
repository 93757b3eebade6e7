import type { Variables } from '../aggregate/types'
import { encodeKey, prefixBounds, typeBounds } from '../store/key'
import { type Doc, isOperators, isPlain, isScalar, type Value } from '../store/value'

export type Bound = { key: string; inclusive: boolean }
/** A condition on one path that index keys answer exactly, provided the path holds no array. */
export type Predicate =
  /** `isJoin`: an expression's equality, which the element of an array does not meet. */
  | { kind: 'in'; path: string; keys: string[]; isJoin?: true }
  | { kind: 'not-in'; path: string; keys: string[] }
  | { kind: 'range'; path: string; low: Bound; high: Bound }
  | { kind: 'exists'; path: string; there: boolean }

/** What keys can answer of a query; `whole`: the parts say all that the query says, so no document need be looked at. */
export type Split = { predicates: Predicate[]; choices: Split[][]; whole: boolean }

export function splitQuery(query: Doc, variables: Variables = {}): Split {
  const split: Split = { predicates: [], choices: [], whole: true }
  addQuery(split, query, variables)
  return split
}

function addQuery(split: Split, query: Doc, variables: Variables): void {
  for (const [path, condition] of Object.entries(query)) {
    const parts = Array.isArray(condition) ? condition.filter(isPlain) : []
    const joined = path === '$expr' ? joinedField(condition, variables) : undefined
    if (path === '$and') for (const part of parts) addQuery(split, part, variables)
    else if (path === '$or') split.choices.push(parts.map(part => splitQuery(part, variables)))
    else if (joined !== undefined) split.predicates.push(joined)
    else if (path.startsWith('$')) split.whole = false
    else addCondition(split, path, condition)
  }
}

/** `$expr: { $eq: ['$field', '$$name'] }` of a $lookup with `let`, where the variable holds a text: an index answers it. */
function joinedField(condition: Value, variables: Variables): Predicate | undefined {
  const operands = isPlain(condition) && Object.keys(condition).length === 1 ? condition.$eq : undefined
  const [field, name, ...others] = Array.isArray(operands) ? operands : []
  if (typeof field !== 'string' || typeof name !== 'string' || others.length > 0) return undefined
  const path = /^\$([^$.]+)$/.exec(field)?.[1]
  const value = variables[/^\$\$([^$.]+)$/.exec(name)?.[1] ?? '']
  if (path === undefined || typeof value !== 'string') return undefined
  return { kind: 'in', path, keys: [encodeKey(value)], isJoin: true }
}

function addCondition(split: Split, path: string, condition: Value): void {
  if (!isOperators(condition)) {
    const predicate =
      condition instanceof RegExp
        ? prefixRange(path, condition.source, condition.flags)
        : toPredicate(path, '$eq', condition, {})
    if (predicate !== undefined) split.predicates.push(predicate)
    else split.whole = false
    return
  }
  for (const [operator, operand] of Object.entries(condition)) {
    const predicate = operator === '$options' ? undefined : toPredicate(path, operator, operand, condition)
    if (predicate !== undefined) split.predicates.push(predicate)
    else if (operator !== '$options') split.whole = false
  }
}

function toPredicate(path: string, operator: string, operand: Value, all: Doc): Predicate | undefined {
  switch (operator) {
    case '$eq':
      return isKey(operand) ? { kind: 'in', path, keys: [encodeKey(operand)] } : undefined
    case '$ne':
      return isKey(operand) ? { kind: 'not-in', path, keys: [encodeKey(operand)] } : undefined
    case '$in':
    case '$nin':
      if (!Array.isArray(operand) || !operand.every(isKey)) return undefined
      return { kind: operator === '$in' ? 'in' : 'not-in', path, keys: [...new Set(operand.map(encodeKey))] }
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return isKey(operand) && operand !== null ? comparison(path, operator, operand) : undefined
    case '$exists':
      return typeof operand === 'boolean' ? { kind: 'exists', path, there: operand } : undefined
    case '$regex':
      return operand instanceof RegExp
        ? prefixRange(path, operand.source, String(all.$options ?? operand.flags))
        : prefixRange(path, String(operand), String(all.$options ?? ''))
    default:
      return undefined
  }
}

const isKey = (value: Value): boolean => isScalar(value) && !Number.isNaN(value)

function comparison(path: string, operator: '$gt' | '$gte' | '$lt' | '$lte', operand: Value): Predicate {
  const key = encodeKey(operand)
  const type = typeBounds(key)
  const bound = { key, inclusive: operator === '$gte' || operator === '$lte' }
  const isLow = operator === '$gt' || operator === '$gte'
  return {
    kind: 'range',
    path,
    low: isLow ? bound : { key: type.low, inclusive: true },
    high: isLow ? { key: type.high, inclusive: true } : bound,
  }
}

/** /^abc/ is the key range of all text that begins with abc; with any other metacharacter or flag it is not. */
function prefixRange(path: string, source: string, flags: string): Predicate | undefined {
  const prefix = /^\^([^\\^$.*+?()[\]{}|]+)$/.exec(source.replaceAll('\\/', '/'))?.[1]
  if (prefix === undefined || flags !== '') return undefined
  const { low, high } = prefixBounds(prefix)
  return { kind: 'range', path, low: { key: low, inclusive: true }, high: { key: high, inclusive: true } }
}
