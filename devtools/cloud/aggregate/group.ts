import { Aggregator } from 'mingo'
import { requestFailed } from '../cloud-error'
import { encodeKey } from '../store/key'
import { type Doc, isPlain, type Value } from '../store/value'
import { ACCUMULATORS } from './accumulators'

type Values = (doc: Doc, at: number) => Value | undefined

/** $group by MongoDB's rules for null and missing, where mingo's differ; undefined if it needs mingo after all. */
export function group(docs: Doc[], spec: Doc): Doc[] | undefined {
  const { _id: keySpec, ...fields } = spec
  if (keySpec === undefined) throw requestFailed('a group specification must include an _id')
  const columns = Object.entries(fields).map(([name, field]) => {
    const [operator = '', expression = null] = isPlain(field) ? (Object.entries(field)[0] ?? []) : []
    return { name, accumulator: ACCUMULATORS[operator], values: evaluator(docs, expression) }
  })
  if (columns.some(({ accumulator }) => accumulator === undefined)) return undefined
  const keyOf = evaluator(docs, keySpec)
  const groups = new Map<string, { key: Value; members: number[] }>()
  for (const [at, doc] of docs.entries()) {
    const key = keyOf(doc, at) ?? null
    const encoded = encodeKey(key)
    const found = groups.get(encoded)
    if (found === undefined) groups.set(encoded, { key, members: [at] })
    else found.members.push(at)
  }
  return [...groups.values()].map(({ key, members }) => {
    const out: Doc = { _id: key }
    for (const { name, accumulator, values } of columns) {
      const gathered = members.map(at => values(docs[at] ?? {}, at))
      out[name] = accumulator?.(gathered) ?? null
    }
    return out
  })
}

function evaluator(docs: Doc[], expression: Value): Values {
  const field = simpleField(expression)
  if (field !== undefined) return doc => doc[field]
  if (typeof expression !== 'string' && !isPlain(expression) && !Array.isArray(expression))
    return () => expression
  const computed = new Aggregator([{ $project: { _id: 0, value: expression } }]).run<Doc>(docs)
  return (_doc, at) => computed[at]?.value
}

/** The field that '$field' names; no path, no variable, no computation. */
export const simpleField = (expression: Value | undefined): string | undefined =>
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
