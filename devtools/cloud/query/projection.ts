import { excluded, included, leaves, readShape, type Shape } from '../aggregate/shape'
import { notHere, requestFailed } from '../cloud-error'
import { type Doc, isPlain, type Value } from '../store/value'
import { elementTest } from './match'
import { fieldOf, type Trace } from './walk'

type Projector = (doc: Doc, trace?: Trace) => Doc
/** What happens to one array after the fields are chosen. */
type Cut = { name: string; cut: (items: Value[], trace: Trace | undefined) => Value[] | undefined }

/** Keeps or drops fields as `field()` asks; undefined when everything is wanted. */
export function projector(projection: Doc | undefined): Projector | undefined {
  if (projection === undefined || Object.keys(projection).length === 0) return undefined
  const cuts: Cut[] = []
  const flags: Doc = {}
  // An $elemMatch and a positional `list.$` keep their field, a $slice alone keeps everything.
  for (const [path, value] of Object.entries(projection)) {
    if (path.endsWith('.$')) {
      cuts.push({ name: path.slice(0, -2), cut: positional })
      flags[path.slice(0, -2)] = 1
    } else if (isPlain(value)) {
      const cut = cutOf(path, value)
      cuts.push(cut)
      if (value.$elemMatch !== undefined) flags[path] = 1
    } else flags[path] = value
  }
  if (cuts.some(({ name }) => name.includes('.'))) throw notHere('a projection of an array inside an object')
  const choose = chooser(flags, cuts)
  return (doc, trace) => {
    const out = choose(doc)
    for (const { name, cut } of cuts) {
      const items = fieldOf(doc, name)
      const kept = Array.isArray(items) ? cut(items, trace) : undefined
      if (kept !== undefined) out[name] = kept
      else if (Array.isArray(items) || flags[name] !== undefined) delete out[name]
    }
    return out
  }
}

function chooser(flags: Doc, cuts: Cut[]): (doc: Doc) => Doc {
  const shape: Shape = readShape(flags, [], true)
  const id = shape.get('_id')
  const others = leaves(new Map([...shape].filter(([name]) => name !== '_id')))
  if (others.includes('compute')) throw notHere('a computed field in a projection')
  if (new Set(others).size > 1)
    throw requestFailed('Projection cannot have a mix of inclusion and exclusion.')
  const scopeOf = (root: Doc) => ({ root, variables: {} })
  const keeps = others.includes('keep') || (others.length === 0 && id === 'keep')
  if (!keeps) {
    if (id === 'keep') shape.delete('_id')
    return doc => excluded(doc, shape, scopeOf(doc))
  }
  if (id === undefined) shape.set('_id', 'keep')
  // A sliced array belongs to what is kept.
  for (const { name } of cuts) shape.set(name, 'keep')
  return doc => included(doc, shape, scopeOf(doc))
}

function cutOf(path: string, { $slice: slice, $elemMatch: query, ...others }: Doc): Cut {
  const isOther = Object.keys(others).length > 0 || (slice === undefined) === (query === undefined)
  if (isOther) throw requestFailed(`Unsupported projection option: ${path}`)
  if (slice !== undefined) return { name: path, cut: slicer(slice) }
  if (!isPlain(query)) throw requestFailed('elemMatch: Invalid argument, object required')
  const test = elementTest(query)
  return {
    name: path,
    cut(items) {
      const first = items.find(item => test(item))
      return first === undefined ? undefined : [first]
    },
  }
}

function slicer(slice: Value): Cut['cut'] {
  if (typeof slice === 'number') return items => (slice < 0 ? items.slice(slice) : items.slice(0, slice))
  const [skip, limit] = Array.isArray(slice) && slice.length === 2 ? slice : []
  if (typeof skip !== 'number' || typeof limit !== 'number')
    throw requestFailed('$slice only supports numbers and [skip, limit] arrays')
  if (limit <= 0) throw requestFailed('$slice limit must be positive')
  return items => {
    const start = skip < 0 ? Math.max(items.length + skip, 0) : skip
    return items.slice(start, start + limit)
  }
}

/** `list.$` shows the first element that the query met. */
function positional(items: Value[], trace: Trace | undefined): Value[] {
  const at = trace?.position
  if (at === undefined)
    throw requestFailed(
      "Executor error during find command: positional operator '.$' couldn't find a matching element in the array",
    )
  return items.slice(at, at + 1)
}
