import { requestFailed } from '../cloud-error'
import { type Doc, isPlain, type Value } from '../store/value'

export type Holder = {
  get(): Value | undefined
  set(value: Value): void
  unset(): void
}

/** The place a path names, without creating anything on the way. */
export function locate(doc: Doc, path: string): Holder | undefined {
  return walk(doc, path, false)
}

/** The place a path names, its parents created as MongoDB creates them: never through a scalar or null. */
export function locateOrCreate(doc: Doc, path: string): Holder {
  const holder = walk(doc, path, true)
  if (holder === undefined) throw requestFailed(`Cannot create field '${path}'`)
  return holder
}

function walk(doc: Doc, path: string, create: boolean): Holder | undefined {
  const steps = path.split('.')
  if (steps.some(step => step === ''))
    throw requestFailed(`The update path '${path}' contains an empty field name`)
  if (steps.some(step => step.startsWith('$')))
    throw requestFailed(`The dollar ($) prefixed field in '${path}' is not valid for storage.`)
  let node: Value = doc
  for (const [at, step] of steps.entries()) {
    const here: Holder | undefined = holderIn(node, step, create, steps, at)
    if (here === undefined || at === steps.length - 1) return here
    let next: Value | undefined = here.get()
    if (next === undefined) {
      if (!create) return undefined
      next = {}
      here.set(next)
    }
    node = next
  }
  return undefined
}

function holderIn(
  node: Value,
  step: string,
  create: boolean,
  steps: string[],
  at: number,
): Holder | undefined {
  if (isPlain(node)) {
    return {
      get: () => (Object.hasOwn(node, step) ? node[step] : undefined),
      set: value => {
        node[step] = value
      },
      unset: () => {
        delete node[step]
      },
    }
  }
  if (Array.isArray(node) && /^\d+$/.test(step)) {
    const index = Number(step)
    return {
      get: () => node[index],
      set: value => {
        while (node.length < index) node.push(null)
        node[index] = value
      },
      unset: () => {
        if (index < node.length) node[index] = null
      },
    }
  }
  if (!create) return undefined
  const parent = steps[at - 1] ?? ''
  throw requestFailed(`Cannot create field '${step}' in element {${parent}: ${JSON.stringify(node)}}`)
}
