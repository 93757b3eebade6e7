import { requestFailed } from '../cloud-error'
import { type Doc, isPlain, type Value } from '../store/value'
import { partsOf } from './operators/conditions'

/** $unwind: one document for each element. */
export function unwind(spec: Value): (docs: Doc[]) => Doc[] {
  const parts = isPlain(spec)
    ? partsOf(spec, '$unwind', ['path'], ['includeArrayIndex', 'preserveNullAndEmptyArrays'])
    : { path: spec }
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: keeps = false } = parts
  if (typeof path !== 'string' || !path.startsWith('$') || path.length < 2)
    throw requestFailed(`path option to $unwind stage should be prefixed with a '$': ${String(path)}`)
  if (index !== undefined && (typeof index !== 'string' || index === '' || index.startsWith('$')))
    throw requestFailed('includeArrayIndex option to $unwind stage should be a field name')
  if (typeof keeps !== 'boolean')
    throw requestFailed('expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage')
  const steps = path.slice(1).split('.')
  const place = (doc: Doc, value: Value | undefined, at: number | null): Doc => {
    const out = replaced(doc, steps, value)
    return index === undefined ? out : replaced(out, index.split('.'), at)
  }
  return docs =>
    docs.flatMap(doc => {
      const value = found(doc, steps)
      if (Array.isArray(value) && value.length > 0) return value.map((item, i) => place(doc, item, i))
      if (Array.isArray(value)) return keeps ? [place(doc, undefined, null)] : []
      if (value === undefined || value === null) return keeps ? [place(doc, value, null)] : []
      return [place(doc, value, null)]
    })
}

const found = (doc: Doc, steps: string[]): Value | undefined =>
  steps.reduce<Value | undefined>(
    (node, step) => (isPlain(node) && Object.hasOwn(node, step) ? node[step] : undefined),
    doc,
  )

/** The document with the value at the path, which `undefined` takes away. */
function replaced(doc: Doc, [step = '', ...rest]: string[], value: Value | undefined): Doc {
  const out = { ...doc }
  const child = Object.hasOwn(doc, step) ? doc[step] : undefined
  if (rest.length > 0) {
    if (value === undefined && !isPlain(child)) return out
    out[step] = replaced(isPlain(child) ? child : {}, rest, value)
  } else if (value === undefined) delete out[step]
  else out[step] = value
  return out
}
