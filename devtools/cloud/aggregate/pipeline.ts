import { countRows, type FindRequest, findFields, findRows, type ReadCounter } from '../query/find'
import type { Catalog } from '../store/catalog'
import type { Sqlite } from '../store/sqlite'
import type { Doc, Value } from '../store/value'
import { fieldsOfGroup } from './group'
import { asCount, asDoc, asName, asSort, compileStage, counted } from './stages'
import type { Variables } from './types'

export type Stage = { key: string; value: Value }
export type Source = { sql: Sqlite; catalog: Catalog; read: ReadCounter }

export const runPipeline = (source: Source, name: string, stages: Stage[]): Doc[] =>
  compilePipeline(source, name, stages, [])({})

/** A pipeline over a collection, the head of it in SQL where that can answer. All of it is checked before any document is read. */
export function compilePipeline(
  source: Source,
  name: string,
  stages: Stage[],
  names: string[],
): (variables: Variables) => Doc[] {
  const collection = source.catalog.get(name)
  const compiled = stages.map(stage => compileStage(source, stage, names))
  const { request, taken } = pushDown(stages)
  const next = stages[taken]
  const rest = compiled.slice(taken)
  const { sql, read } = source
  return variables => {
    const asked: FindRequest = { ...request, variables }
    const isBare = request.sort === undefined && request.limit === undefined && request.skip === undefined
    if (next?.key === '$count' && isBare) {
      const total = countRows(sql, collection, asked, read)
      return runAll(rest.slice(1), counted(asName(next), total), variables)
    }
    const fields = next?.key === '$group' ? fieldsOfGroup(next.value) : undefined
    const parts = fields && findFields(sql, collection, asked, fields, read)
    const docs = parts ?? findRows(sql, collection, asked, read).map(hit => hit.doc())
    return runAll(rest, docs, variables)
  }
}

type Compiled = ReturnType<typeof compileStage>

const runAll = (stages: Compiled[], start: Doc[], variables: Variables): Doc[] =>
  stages.reduce((docs, run) => run(docs, variables), start)

/** Leading $match, $sort, $skip and $limit, as far as they mean one query. */
function pushDown(stages: Stage[]): { request: FindRequest; taken: number } {
  const request: FindRequest = { query: {} }
  const matches: Doc[] = []
  let taken = 0
  for (const stage of stages) {
    const isOpen = request.skip === undefined && request.limit === undefined
    if (stage.key === '$match' && isOpen && request.sort === undefined) matches.push(asDoc(stage))
    else if (stage.key === '$sort' && isOpen && request.sort === undefined) request.sort = asSort(stage)
    else if (stage.key === '$skip' && isOpen) request.skip = asCount(stage)
    else if (stage.key === '$limit' && request.limit === undefined) request.limit = asCount(stage)
    else break
    taken += 1
  }
  const [only, ...others] = matches
  request.query = others.length === 0 ? (only ?? {}) : { $and: matches }
  return { request, taken }
}
