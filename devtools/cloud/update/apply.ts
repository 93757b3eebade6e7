import { notHere, requestFailed } from '../cloud-error'
import { cloneValue, type Doc, isPlain } from '../store/value'
import { UPDATE_OPERATORS } from './operators'

/** The document after `{$set: …, $inc: …}`; the one given stays as it is. */
export function applyUpdate(doc: Doc, modifier: Doc): Doc {
  const after = cloneValue(doc)
  for (const [operator, fields] of Object.entries(modifier)) {
    const apply = UPDATE_OPERATORS[operator]
    if (apply === undefined || !isPlain(fields)) continue
    for (const [path, operand] of Object.entries(fields)) apply(after, path, operand)
  }
  return after
}

/** Refuses an update before any document is touched. */
export function checkModifier(modifier: Doc): void {
  const paths: string[] = []
  for (const [operator, fields] of Object.entries(modifier)) {
    if (!operator.startsWith('$')) throw requestFailed(`Unknown modifier: ${operator}`)
    if (UPDATE_OPERATORS[operator] === undefined) throw notHere(`the update operator ${operator}`)
    if (!isPlain(fields))
      throw requestFailed(`Modifiers operate on fields but we found another type: ${operator}`)
    for (const [path, operand] of Object.entries(fields)) {
      paths.push(path)
      if (operator === '$rename' && typeof operand === 'string') paths.push(operand)
    }
  }
  if (paths.some(path => path === '_id' || path.startsWith('_id.'))) {
    throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'")
  }
  for (const [i, path] of paths.entries()) {
    const clash = paths.slice(i + 1).find(other => overlap(path, other))
    if (clash !== undefined)
      throw requestFailed(`Updating the path '${clash}' would create a conflict at '${path}'`)
  }
}

const overlap = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`)
