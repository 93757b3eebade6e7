import type { Sort } from '../query/sort'
import { parseEjson } from '../store/ejson'
import { type Doc, isPlain, type Value } from '../store/value'
import type { Params } from '../wire/params'

/** What an action of the wire reads: documents that meet a query, in an order, until so many are found. */
export type Read = { collection: string; query: Doc; sort: Sort; most: number }

const EVERYTHING = Number.POSITIVE_INFINITY
const USUAL = 100

/** The reads of an action that an index may help; one by its id needs no help. */
export function readsOf(action: string, params: Params): Read[] {
  const collection = String(params.collectionName ?? '')
  switch (action) {
    case 'database.getDocument': {
      const most = Number(params.offset ?? 0) + Number(params.limit ?? USUAL)
      const sort = params.order === undefined ? [] : sortOf(doc(params.order))
      return searched(collection, params, sort, most)
    }
    case 'database.modifyDocument':
    case 'database.removeDocument':
      return searched(collection, params, [], params.multi === true ? EVERYTHING : 1)
    case 'database.calculateDocument':
      return searched(collection, params, [], EVERYTHING)
    case 'database.aggregateDocuments':
      return pipelineReads(collection, params.stages)
    default:
      return []
  }
}

const searched = (collection: string, params: Params, sort: Sort, most: number): Read[] =>
  params.queryType === 'DOC' ? [] : [{ collection, query: doc(params.query), sort, most }]

/** The match, sort and limit that a pipeline begins with; and each look-up, which asks for one value of a field. */
function pipelineReads(collection: string, list: unknown): Read[] {
  const stages = (Array.isArray(list) ? (list as Params[]) : []).map(stage => ({
    key: String(stage.stageKey),
    value: value(stage.stageValue),
  }))
  const matches: Doc[] = []
  let sort: Sort = []
  let most = EVERYTHING
  let skip = 0
  for (const stage of stages) {
    if (stage.key === '$match' && sort.length === 0 && isPlain(stage.value)) matches.push(stage.value)
    else if (stage.key === '$sort' && sort.length === 0 && isPlain(stage.value)) sort = sortOf(stage.value)
    else if (stage.key === '$skip') skip += Number(stage.value)
    else {
      if (stage.key === '$limit') most = skip + Number(stage.value)
      break
    }
  }
  const query: Doc = matches.length === 1 ? (matches[0] ?? {}) : { $and: matches }
  const lookups = stages.flatMap((stage): Read[] => {
    const { from, foreignField } = isPlain(stage.value) ? stage.value : {}
    if (stage.key !== '$lookup' || typeof from !== 'string' || typeof foreignField !== 'string') return []
    return [{ collection: from, query: { [foreignField]: '' }, sort: [], most: EVERYTHING }]
  })
  return [{ collection, query: matches.length === 0 ? {} : query, sort, most }, ...lookups]
}

const sortOf = (order: Doc): Sort =>
  Object.entries(order).map(([path, direction]) => [path, direction === -1 ? -1 : 1])

/** What cannot be read is refused by the action itself, in its own words. */
function value(text: unknown): Value {
  try {
    return typeof text === 'string' ? parseEjson(text, 0) : null
  } catch {
    return null
  }
}

const doc = (text: unknown): Doc => {
  const read = value(text)
  return isPlain(read) ? read : {}
}
