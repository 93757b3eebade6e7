import { CloudError, invalidParam } from '../cloud-error'
import type { AccessRule } from '../deploy-plan'
import type { Engine } from '../engine'
import { parseEjson } from '../store/ejson'
import { type Doc, isPlain } from '../store/value'

export type DirectAsk = {
  action: 'add' | 'get' | 'count' | 'update' | 'remove'
  collection: string
  query?: unknown
  data?: unknown
}

/** Who may do what under the four simple permissions. https://docs.cloudbase.net/database/security-rules */
const READS: Record<AccessRule, 'all' | 'own' | 'none'> = {
  READONLY: 'all',
  PRIVATE: 'own',
  ADMINWRITE: 'all',
  ADMINONLY: 'none',
}
const WRITES: Record<AccessRule, 'own' | 'none'> = {
  READONLY: 'own',
  PRIVATE: 'own',
  ADMINWRITE: 'none',
  ADMINONLY: 'none',
}
const MOST_DOCUMENTS = 20

export type DirectDatabase = (openid: string, ask: DirectAsk) => Record<string, unknown>

/** What a client's own `wx.cloud.database()` may do: nothing where the rule is closed, else what is its own. */
export function createDirectDatabase(
  engine: Engine,
  ruleOf: (collection: string) => AccessRule,
): DirectDatabase {
  return (openid, { action, collection, query, data }) => {
    const rule = ruleOf(collection)
    const isRead = action === 'get' || action === 'count'
    const allowed = isRead ? READS[rule] : WRITES[rule]
    if (allowed === 'none') throw new CloudError('DATABASE_PERMISSION_DENIED', 'Permission denied')
    const own: Doc = allowed === 'all' ? docOf(query) : { $and: [docOf(query), { _openid: openid }] }
    switch (action) {
      case 'add':
        // A client cannot say whose a document is: the platform stamps it.
        return { _id: engine.plantAsClient(openid, collection, docOf(data)) }
      case 'get':
        return { data: engine.find(collection, own, { limit: MOST_DOCUMENTS }) }
      case 'count':
        return { total: engine.count(collection, own) }
      case 'update':
        return { updated: engine.update(collection, own, { $set: docOf(data) }, true).updated }
      case 'remove':
        return { removed: engine.remove(collection, own, true) }
      default:
        return unknownAction(action)
    }
  }
}

const unknownAction = (action: never): never => {
  throw invalidParam(`unknown action: ${String(action)}`)
}

function docOf(value: unknown): Doc {
  const doc = parseEjson(JSON.stringify(value ?? {}), Date.now())
  if (!isPlain(doc)) throw invalidParam('an object is expected')
  return doc
}
