import { invalidParam, notHere, requestFailed } from '../cloud-error'
import type { Engine } from '../engine'
import { matcher } from '../query/match'
import { projector } from '../query/projection'
import type { Sort } from '../query/sort'
import { encodeDoc } from '../store/ejson'
import type { Doc, Value } from '../store/value'
import type { Transactions } from '../transactions/transactions'
import { ejsonDoc, ejsonDocs, optionalText, type Params, parsed, text, wholeNumber } from './params'

export type Database = { engine: Engine; transactions: Transactions; now: () => number }
type Action = (db: Database, params: Params) => Record<string, unknown>

const MOST_DOCUMENTS = 1000
const USUAL_DOCUMENTS = 100

export const DATABASE_ACTIONS: Record<string, Action> = {
  'database.insertDocument'({ engine, transactions, now }, params) {
    const collection = text(params, 'collectionName')
    const docs = ejsonDocs(params, 'data', now())
    const transaction = optionalText(params, 'transactionId')
    if (transaction === undefined) return { insertedIds: engine.insertMany(collection, docs) }
    return { insertedIds: docs.map(doc => transactions.add(transaction, collection, doc)) }
  },

  'database.getDocument'({ engine, transactions }, params) {
    const collection = text(params, 'collectionName')
    const query = ejsonDoc(params, 'query', 0)
    const projection = ejsonDoc(params, 'projection', 0)
    const project = projector(projection)
    const transaction = optionalText(params, 'transactionId')
    if (transaction !== undefined) {
      const doc = transactions.get(transaction, collection, onlyId(params, query))
      return { list: doc === undefined ? [] : [encodeDoc(project?.(doc) ?? doc)] }
    }
    const hits = engine.findHits(collection, {
      query,
      sort: sortOf(params),
      ...(params.offset === undefined
        ? {}
        : { skip: wholeNumber(params, 'offset', 0, Number.MAX_SAFE_INTEGER) }),
      limit: wholeNumber(params, 'limit', USUAL_DOCUMENTS, MOST_DOCUMENTS),
    })
    if (project === undefined) return { list: hits.map(hit => hit.text) }
    const isPositional = Object.keys(projection).some(path => path.endsWith('.$'))
    const match = isPositional ? matcher(query) : undefined
    return {
      list: hits.map(hit => {
        const trace = {}
        match?.(hit.doc(), trace)
        return encodeDoc(project(hit.doc(), trace))
      }),
    }
  },

  'database.modifyDocument'({ engine, transactions, now }, params) {
    const collection = text(params, 'collectionName')
    const query = ejsonDoc(params, 'query', 0)
    const data = ejsonDoc(params, 'data', now())
    const transaction = optionalText(params, 'transactionId')
    if (params.merge === false) {
      const doc = { _id: onlyId(params, query), ...data }
      const outcome =
        transaction === undefined
          ? engine.put(collection, doc)
          : transactions.set(transaction, collection, doc)
      return outcome === 'added'
        ? { updated: 0, upsert_id: doc._id }
        : { updated: outcome === 'updated' ? 1 : 0 }
    }
    if (params.upsert === true) throw notHere('an update that upserts')
    if (transaction !== undefined) {
      return { updated: transactions.update(transaction, collection, onlyId(params, query), data) }
    }
    return { updated: engine.update(collection, query, data, params.multi === true).updated }
  },

  'database.removeDocument'({ engine, transactions }, params) {
    const collection = text(params, 'collectionName')
    const query = ejsonDoc(params, 'query', 0)
    const transaction = optionalText(params, 'transactionId')
    if (transaction !== undefined) {
      return { deleted: transactions.remove(transaction, collection, onlyId(params, query)) }
    }
    return { deleted: engine.remove(collection, query, params.multi === true) }
  },

  'database.calculateDocument'({ engine }, params) {
    return { total: engine.count(text(params, 'collectionName'), ejsonDoc(params, 'query', 0)) }
  },

  'database.aggregateDocuments'({ engine }, params) {
    if (!Array.isArray(params.stages)) throw invalidParam('stages must be a list')
    const stages = params.stages.map((stage: Params) => ({
      key: text(stage, 'stageKey'),
      value: parsed(text(stage, 'stageValue'), 'stageValue', 0),
    }))
    return { list: engine.aggregate(text(params, 'collectionName'), stages).map(encodeDoc) }
  },

  'database.addCollection'({ engine }, params) {
    engine.createCollection(text(params, 'collectionName'))
    return {}
  },

  'database.commitTransaction'({ transactions }, params) {
    transactions.commit(text(params, 'transactionId'))
    return {}
  },

  'database.abortTransaction'({ transactions }, params) {
    transactions.abort(text(params, 'transactionId'))
    return {}
  },
}

/** A transaction and a replacement work on one document by its id, nothing else. */
function onlyId(params: Params, query: Doc): Value {
  const id = query._id
  const isId = typeof id === 'string' || typeof id === 'number'
  if (params.queryType !== 'DOC' || !isId || Object.keys(query).length !== 1) {
    throw notHere('a transaction on anything but doc(id)')
  }
  return id
}

function sortOf(params: Params): Sort {
  const order = ejsonDoc(params, 'order', 0)
  return Object.entries(order).map(([path, direction]) => {
    if (direction === 1 || direction === -1) return [path, direction]
    throw requestFailed(`bad sort direction of ${path}: ${JSON.stringify(direction)}`)
  })
}
