import { requestFailed } from '../cloud-error'
import type { Collection, Index } from './catalog'

/** Words SQLite's refusal of a second equal key as MongoDB does; anything else is passed on. */
export function duplicateKey(error: unknown, collection: Collection, during?: Index): unknown {
  const message = error instanceof Error ? error.message : ''
  if (!message.startsWith('UNIQUE constraint failed')) return error
  const name = during?.name ?? violated(message, collection)
  return requestFailed(
    `E11000 duplicate key error collection: local.${collection.name} index: ${name} dup key`,
  )
}

function violated(message: string, collection: Collection): string {
  const columns = message
    .slice(message.indexOf(':') + 1)
    .split(', ')
    .map(column => column.trim())
  if (columns.length === 1 && columns[0] === `c:${collection.name}.id`) return '_id_'
  const plain = (path: string): string => (path === '_id' ? 'id' : `f:${path}`)
  const found = collection.indexes.find(index =>
    index.multikey
      ? columns.every(column => column.startsWith(`x:${collection.name}:${index.name}.`))
      : index.keys.length === columns.length &&
        index.keys.every(([path], i) => columns[i] === `c:${collection.name}.${plain(path)}`),
  )
  return found?.name ?? columns.join('_')
}
