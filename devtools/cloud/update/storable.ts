import { notHere, requestFailed } from '../cloud-error'
import { isPlain, type Value } from '../store/value'

const DEEPEST = 100

/**
 * Refuses field names that MongoDB does not store, and those it stores but no query can reach.
 * https://www.mongodb.com/docs/manual/reference/limits/#naming-restrictions
 */
export function checkStorable(value: Value, depth = 0): void {
  if (depth > DEEPEST) throw requestFailed(`a document has at most ${DEEPEST} levels of nesting`)
  if (Array.isArray(value)) {
    for (const item of value) checkStorable(item, depth + 1)
    return
  }
  if (!isPlain(value)) return
  for (const [name, child] of Object.entries(value)) {
    if (name.startsWith('$'))
      throw requestFailed(`The dollar ($) prefixed field '${name}' is not valid for storage.`)
    if (name.includes('\u0000')) throw requestFailed('a field name cannot contain the null character')
    if (name.includes('.')) throw notHere(`a field name with a dot (${name})`)
    if (typeof child === 'object') checkStorable(child, depth + 1)
  }
}
