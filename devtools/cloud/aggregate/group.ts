import { notHere, requestFailed } from '../cloud-error'
import { encodeKey } from '../store/key'
import { type Doc, isPlain, type Value } from '../store/value'
import { ACCUMULATORS } from './accumulators'
import { compileExpression } from './expression'
import type { Evaluate, Run, Variables } from './types'

type Column = { name: string; values: Evaluate; accumulate: (values: (Value | undefined)[]) => Value }

/** $group: null and missing keys are one group; an accumulator decides itself what it passes over. */
export function group(spec: Doc, names: string[]): Run {
  const { _id: keySpec, ...fields } = spec
  if (keySpec === undefined) throw requestFailed('a group specification must include an _id')
  const keyOf = compileExpression(keySpec, names)
  const columns = columnsOf(fields, names)
  return (docs, variables) => {
    const groups = new Map<string, { key: Value; members: Doc[] }>()
    for (const root of docs) {
      const key = keyOf({ root, variables }) ?? null
      const encoded = encodeKey(key)
      const found = groups.get(encoded)
      if (found === undefined) groups.set(encoded, { key, members: [root] })
      else found.members.push(root)
    }
    return [...groups.values()].map(({ key, members }) => ({
      _id: key,
      ...accumulated(columns, members, variables),
    }))
  }
}

/** The accumulators of `{n: {$sum: 1}}`, for $group and the buckets alike. */
export const columnsOf = (spec: Doc, names: string[]): Column[] =>
  Object.entries(spec).map(([name, field]) => columnOf(name, field, names))

export function accumulated(columns: Column[], members: Doc[], variables: Variables): Doc {
  const out: Doc = {}
  for (const { name, values, accumulate } of columns)
    out[name] = accumulate(members.map(root => values({ root, variables })))
  return out
}

function columnOf(name: string, field: Value, names: string[]): Column {
  if (name.includes('.')) throw requestFailed(`The field name '${name}' cannot contain '.'`)
  const entries = isPlain(field) ? Object.entries(field) : []
  const [operator, expression] = entries[0] ?? ['', null]
  if (!operator.startsWith('$')) throw requestFailed(`The field '${name}' must be an accumulator object`)
  if (entries.length > 1) throw requestFailed(`The field '${name}' must specify one accumulator`)
  const accumulate = Object.hasOwn(ACCUMULATORS, operator) ? ACCUMULATORS[operator] : undefined
  if (accumulate === undefined) throw notHere(`the group operator ${operator}`)
  return { name, values: compileExpression(expression, names), accumulate }
}

/** The field that '$field' names; no path, no variable, no computation. */
const simpleField = (expression: Value | undefined): string | undefined =>
  typeof expression === 'string' && /^\$[^$.]+$/.test(expression) ? expression.slice(1) : undefined

/** The only fields a $group looks at, if that can be told from its face. */
export function fieldsOfGroup(spec: Value): string[] | undefined {
  if (!isPlain(spec)) return undefined
  const expressions = Object.entries(spec).map(([name, field]) =>
    name !== '_id' && isPlain(field) ? Object.values(field)[0] : field,
  )
  const fields = new Set<string>()
  for (const expression of expressions) {
    const field = simpleField(expression)
    if (field !== undefined) fields.add(field)
    else if (typeof expression === 'string' || isPlain(expression) || Array.isArray(expression))
      return undefined
  }
  return [...fields]
}
