import { requestFailed } from '../cloud-error'
import { type Doc, isPlain, type Value } from '../store/value'
import { compileExpression } from './expression'
import type { Evaluate, Scope } from './types'

/** What becomes of a field: kept, dropped, computed, or its own fields are shaped. */
export type Shape = Map<string, 'keep' | 'drop' | Evaluate | Shape>

/** Reads `{a: 1, 'b.c': 0, d: {e: '$f'}}`; `keepsNumbers` is false where 1 is a value, as in $addFields. */
export function readShape(spec: Doc, variables: string[], keepsNumbers: boolean): Shape {
  const shape: Shape = new Map()
  for (const [path, value] of Object.entries(spec))
    add(shape, path.split('.'), value, variables, keepsNumbers, path)
  return shape
}

function add(
  shape: Shape,
  [step = '', ...rest]: string[],
  value: Value,
  variables: string[],
  keepsNumbers: boolean,
  path: string,
): void {
  if (step === '' || step.startsWith('$'))
    throw requestFailed(`FieldPath field names may not be empty or start with '$': ${path}`)
  const present = shape.get(step)
  const clash = (): Error =>
    requestFailed(`specification contains two conflicting paths: cannot specify ${path} twice`)
  const isNested = isPlain(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]?.startsWith('$')
  if (rest.length === 0 && !isNested) {
    if (present !== undefined) throw clash()
    const isFlag = keepsNumbers && (typeof value === 'number' || typeof value === 'boolean')
    shape.set(step, isFlag ? (value ? 'keep' : 'drop') : compileExpression(value, variables))
    return
  }
  if (present !== undefined && !(present instanceof Map)) throw clash()
  const child: Shape = present ?? new Map()
  shape.set(step, child)
  if (rest.length > 0) {
    add(child, rest, value, variables, keepsNumbers, path)
    return
  }
  for (const [name, inner] of Object.entries(value as Doc)) {
    if (name.includes('.')) throw requestFailed(`FieldPath field names may not contain '.': ${name}`)
    add(child, [name], inner, variables, keepsNumbers, `${path}.${name}`)
  }
}

export function leaves(shape: Shape): ('keep' | 'drop' | 'compute')[] {
  return [...shape.values()].flatMap(part => {
    if (part instanceof Map) return leaves(part)
    return [typeof part === 'string' ? part : 'compute']
  })
}

/** Only what the shape names: kept fields in the document's order, computed ones after them. */
export function included(value: Doc, shape: Shape, scope: Scope): Doc {
  const out: Doc = {}
  for (const [name, child] of Object.entries(value)) {
    const part = shape.get(name)
    if (part === 'keep') out[name] = child
    else if (part instanceof Map) {
      const inner = within(child, part, scope, included)
      if (inner !== undefined) out[name] = inner
    }
  }
  return computed(out, value, shape, scope)
}

export function excluded(value: Doc, shape: Shape, scope: Scope): Doc {
  const out: Doc = {}
  for (const [name, child] of Object.entries(value)) {
    const part = shape.get(name)
    if (part === 'drop') continue
    out[name] = part instanceof Map ? (within(child, part, scope, excluded) ?? child) : child
  }
  return out
}

/** $addFields: everything stays, computed fields replace or follow. */
export function added(value: Doc, shape: Shape, scope: Scope): Doc {
  const out: Doc = { ...value }
  for (const [name, part] of shape) {
    if (!(part instanceof Map)) continue
    const child = Object.hasOwn(out, name) ? out[name] : undefined
    out[name] = Array.isArray(child)
      ? child.map(item => added(isPlain(item) ? item : {}, part, scope))
      : added(isPlain(child) ? child : {}, part, scope)
  }
  return computed(out, value, shape, scope)
}

type Reshape = (value: Doc, shape: Shape, scope: Scope) => Doc

/** Objects inside arrays are shaped each; scalars on the way of a kept path vanish. */
function within(value: Value, shape: Shape, scope: Scope, reshape: Reshape): Value | undefined {
  if (isPlain(value)) return reshape(value, shape, scope)
  if (!Array.isArray(value)) return undefined
  return value
    .map(item => within(item, shape, scope, reshape) ?? (reshape === excluded ? item : undefined))
    .filter((item): item is Value => item !== undefined)
}

function computed(out: Doc, before: Doc, shape: Shape, scope: Scope): Doc {
  for (const [name, part] of shape) {
    if (typeof part === 'function') {
      const value = part(scope)
      if (value !== undefined) out[name] = value
      else delete out[name]
    } else if (part instanceof Map && !Object.hasOwn(before, name) && leaves(part).includes('compute')) {
      out[name] = computed({}, {}, part, scope)
    }
  }
  return out
}
