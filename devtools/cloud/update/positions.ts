import { notHere, requestFailed } from '../cloud-error'
import type { Doc } from '../store/value'
import { locate } from './path'

/**
 * The paths that `list.$.x` and `list.$[].x` stand for in this document.
 * https://www.mongodb.com/docs/manual/reference/operator/update/positional/
 */
export function concretePaths(doc: Doc, path: string, position: number | undefined): string[] {
  if (!path.includes('$')) return [path]
  const steps = path.split('.')
  const at = steps.findIndex(step => step.startsWith('$'))
  if (at < 0) return [path]
  const mark = steps[at]
  const head = steps.slice(0, at).join('.')
  if (at === 0)
    throw requestFailed(`Cannot have positional (i.e. '$') element in the first position in path '${path}'`)
  const filled = (index: number): string => [head, index, ...steps.slice(at + 1)].join('.')
  if (mark === '$') {
    if (position === undefined)
      throw requestFailed('The positional operator did not find the match needed from the query.')
    return concretePaths(doc, filled(position), undefined)
  }
  if (mark === '$[]') {
    const items = locate(doc, head)?.get()
    if (items === undefined)
      throw requestFailed(`The path '${head}' must exist in the document in order to apply array updates.`)
    if (!Array.isArray(items)) throw requestFailed(`Cannot apply array updates to non-array element ${head}`)
    return items.flatMap((_item, index) => concretePaths(doc, filled(index), position))
  }
  const name = /^\$\[(.+)\]$/.exec(mark ?? '')?.[1]
  if (name !== undefined)
    throw requestFailed(`No array filter found for identifier '${name}' in path '${path}'`)
  throw notHere(`the update path ${path}`)
}
