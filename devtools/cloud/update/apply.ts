import { notHere, requestFailed } from '../cloud-error'
import { cloneValue, type Doc, isPlain, type Value } from '../store/value'
import { UPDATE_OPERATORS } from './operators'
import { concretePaths } from './positions'
import { checkStorable } from './storable'

/** The document after `{$set: …, $inc: …}`; the one given stays as it is. `position`: where in an array the query was met. */
export function applyUpdate(doc: Doc, modifier: Doc, position?: number): Doc {
  const after = cloneValue(doc)
  for (const [operator, fields] of Object.entries(modifier)) {
    const apply = UPDATE_OPERATORS[operator]
    if (apply === undefined || !isPlain(fields)) continue
    for (const [path, operand] of Object.entries(fields))
      for (const concrete of concretePaths(after, path, position)) apply(after, concrete, operand)
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
      if (operator === '$rename') checkRename(path, operand, paths)
      if (operator === '$set') checkStorable(operand)
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

function checkRename(path: string, to: Value, paths: string[]): void {
  if (typeof to !== 'string') throw requestFailed(`The 'to' field for $rename must be a string: ${path}`)
  if (to === path) throw requestFailed(`The source and target field for $rename must differ: ${path}`)
  if ([path, to].some(name => name.split('.').some(step => step.startsWith('$'))))
    throw requestFailed(`The source and the target field for $rename may not be dynamic: ${path}`)
  paths.push(to)
}

const overlap = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`)
