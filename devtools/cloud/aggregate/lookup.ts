import { requestFailed } from '../cloud-error'
import { findRows } from '../query/find'
import { valuesAt } from '../store/path'
import { type Doc, isPlain, type Value } from '../store/value'
import { compileExpression } from './expression'
import { partsOf } from './operators/conditions'
import { compilePipeline, type Source, type Stage } from './pipeline'
import type { Run, Variables } from './types'

/** $lookup by two equal fields, or by a pipeline that sees the variables of `let`. */
export const lookup = (source: Source, spec: Doc, names: string[]): Run =>
  spec.pipeline === undefined ? byFields(source, spec) : byPipeline(source, spec, names)

function byFields(source: Source, spec: Doc): Run {
  const parts = partsOf(spec, '$lookup', ['from', 'localField', 'foreignField', 'as'])
  const [from, local, foreign, as] = [parts.from, parts.localField, parts.foreignField, parts.as].map(
    fieldName,
  )
  const collection = source.catalog.get(String(from))
  return docs =>
    docs.map(doc => {
      const wanted: Value[] = valuesAt(doc, String(local)).values.map(value => value ?? null)
      const [first = null] = wanted
      const query: Doc = { [String(foreign)]: wanted.length === 1 ? { $eq: first } : { $in: wanted } }
      const found = findRows(source.sql, collection, { query }, source.read)
      return { ...doc, [String(as)]: found.map(hit => hit.doc()) }
    })
}

function byPipeline(source: Source, spec: Doc, names: string[]): Run {
  const parts = partsOf(spec, '$lookup', ['from', 'pipeline', 'as'], ['let'])
  const [from, as] = [parts.from, parts.as].map(fieldName)
  if (!Array.isArray(parts.pipeline)) throw requestFailed("'pipeline' option must be specified as an array")
  const lets = Object.entries(isPlain(parts.let) ? parts.let : {}).map(
    ([name, expression]) => [name, compileExpression(expression, names)] as const,
  )
  const inner = compilePipeline(source, String(from), parts.pipeline.map(stageOf), [
    ...names,
    ...lets.map(([name]) => name),
  ])
  return (docs, outer) =>
    docs.map(root => {
      const variables: Variables = { ...outer }
      for (const [name, evaluate] of lets) variables[name] = evaluate({ root, variables: outer })
      return { ...root, [String(as)]: inner(variables) }
    })
}

function fieldName(name: Value | undefined): string {
  if (typeof name === 'string' && name !== '' && !name.startsWith('$')) return name
  throw requestFailed(
    `argument to $lookup must be the name of a field or collection: ${JSON.stringify(name)}`,
  )
}

function stageOf(stage: Value): Stage {
  const entries = isPlain(stage) ? Object.entries(stage) : []
  const [first] = entries
  if (first === undefined || entries.length > 1)
    throw requestFailed('A pipeline stage specification object must contain exactly one field.')
  return { key: first[0], value: first[1] }
}
