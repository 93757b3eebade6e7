import { requestFailed } from '../cloud-error'
import type { Doc } from '../store/value'
import { excluded, included, leaves, readShape } from './shape'
import type { Scope } from './types'

/** $project: keeps and computes, or drops; `_id` alone may go its own way. */
export function project(spec: Doc, names: string[]): (scope: Scope) => Doc {
  if (Object.keys(spec).length === 0)
    throw requestFailed('$project specification must have at least one field')
  const shape = readShape(spec, names, true)
  const id = shape.get('_id')
  const others = leaves(new Map([...shape].filter(([name]) => name !== '_id')))
  const keeps = others.some(part => part !== 'drop')
  if (keeps && others.includes('drop'))
    throw requestFailed(
      "Bad projection specification, cannot exclude fields other than '_id' in an inclusion projection, nor include or compute in an exclusion",
    )
  if (others.length === 0 && id === 'drop') return scope => excluded(scope.root, shape, scope)
  if (!keeps && others.length > 0) {
    if (id === 'keep') shape.delete('_id')
    return scope => excluded(scope.root, shape, scope)
  }
  if (id === undefined) shape.set('_id', 'keep')
  return scope => idFirst(included(scope.root, shape, scope))
}

function idFirst(doc: Doc): Doc {
  if (!Object.hasOwn(doc, '_id') || Object.keys(doc)[0] === '_id') return doc
  const { _id = null, ...rest } = doc
  return { _id, ...rest }
}
