import { Aggregator } from 'mingo'
import { invalidParam, notHere, requestFailed } from '../cloud-error'
import { countRows, type FindRequest, findFields, findRows, type ReadCounter } from '../query/find'
import { matcher } from '../query/match'
import { type Sort, sortDocs } from '../query/sort'
import type { Catalog } from '../store/catalog'
import type { Sqlite } from '../store/sqlite'
import { cloneValue, type Doc, isPlain, type Value } from '../store/value'
import { fieldsOfGroup, group } from './group'
import { lookup } from './lookup'
import { checkStage } from './operators'

export type Stage = { key: string; value: Value }
export type Source = { sql: Sqlite; catalog: Catalog; read: ReadCounter }

/** Runs a pipeline, the head of it in SQL where that can answer. */
export function runPipeline(source: Source, name: string, stages: Stage[]): Doc[] {
  for (const stage of stages) checkStage(stage)
  const collection = source.catalog.get(name)
  const { request, rest } = pushDown(stages)
  const [next, ...after] = rest
  if (next?.key === '$count' && request.sort === undefined && request.limit === undefined && !request.skip) {
    const total = countRows(source.sql, collection, request.query, source.read)
    return runStages(source, counted(next.value, total), after)
  }
  const fields = next?.key === '$group' ? fieldsOfGroup(next.value) : undefined
  const parts = fields && findFields(source.sql, collection, request, fields, source.read)
  const docs = parts ?? findRows(source.sql, collection, request, source.read).map(hit => hit.doc())
  return runStages(source, docs, rest)
}

/** Leading $match, $sort, $skip and $limit, as far as they mean one query. */
function pushDown(stages: Stage[]): { request: FindRequest; rest: Stage[] } {
  const request: FindRequest = { query: {} }
  const matches: Doc[] = []
  let at = 0
  for (; at < stages.length; at++) {
    const stage = stages[at]
    if (
      stage?.key === '$match' &&
      request.sort === undefined &&
      request.skip === undefined &&
      request.limit === undefined
    ) {
      matches.push(asDoc(stage))
    } else if (
      stage?.key === '$sort' &&
      request.sort === undefined &&
      request.skip === undefined &&
      request.limit === undefined
    ) {
      request.sort = asSort(stage)
    } else if (stage?.key === '$skip' && request.skip === undefined && request.limit === undefined) {
      request.skip = asCount(stage)
    } else if (stage?.key === '$limit' && request.limit === undefined) {
      request.limit = asCount(stage)
    } else break
  }
  const [only, ...others] = matches
  request.query = others.length === 0 ? (only ?? {}) : { $and: matches }
  return { request, rest: stages.slice(at) }
}

function runStages(source: Source, start: Doc[], stages: Stage[]): Doc[] {
  return stages.reduce((docs, stage) => runStage(source, docs, stage), start)
}

function runStage(source: Source, docs: Doc[], stage: Stage): Doc[] {
  switch (stage.key) {
    case '$match':
      return docs.filter(matcher(asDoc(stage)))
    case '$sort':
      return sortDocs(docs, asSort(stage), doc => doc)
    case '$skip':
      return docs.slice(asCount(stage))
    case '$limit':
      return docs.slice(0, asCount(stage))
    case '$count':
      return counted(stage.value, docs.length)
    case '$lookup':
      return lookup(source, docs, asDoc(stage))
    case '$group':
      return group(docs, asDoc(stage)) ?? runMingo(docs, stage)
    default:
      return runMingo(docs, stage)
  }
}

function runMingo(docs: Doc[], stage: Stage): Doc[] {
  try {
    return new Aggregator([{ [stage.key]: cloneValue(stage.value) }]).run<Doc>(docs)
  } catch (error) {
    throw requestFailed(error instanceof Error ? error.message : String(error))
  }
}

/** MongoDB answers a count of nothing with no document at all. */
const counted = (field: Value, total: number): Doc[] => {
  if (typeof field !== 'string' || field === '') throw invalidParam('count needs the name of a field')
  return total === 0 ? [] : [{ [field]: total }]
}

function asDoc(stage: Stage): Doc {
  if (!isPlain(stage.value)) throw invalidParam(`${stage.key} needs an object`)
  return stage.value
}

function asSort(stage: Stage): Sort {
  return Object.entries(asDoc(stage)).map(([path, direction]): [string, 1 | -1] => {
    if (direction !== 1 && direction !== -1) throw notHere(`sorting by ${JSON.stringify(direction)}`)
    return [path, direction]
  })
}

function asCount(stage: Stage): number {
  const count = stage.value
  if (
    typeof count !== 'number' ||
    !Number.isInteger(count) ||
    count < 0 ||
    (stage.key === '$limit' && count === 0)
  ) {
    throw requestFailed(`invalid argument to ${stage.key} stage: ${JSON.stringify(count)}`)
  }
  return count
}
