import { type Doc, isPlain, type Value } from '../store/value'

/** Where in an array the condition was met: what `$` in an update or a projection stands for. */
export type Trace = { position?: number }
export type Test = (value: Value | undefined, trace?: Trace) => boolean

export const fieldOf = (doc: Doc, name: string): Value | undefined =>
  Object.hasOwn(doc, name) ? doc[name] : undefined

/**
 * Whether any value at the path passes: arrays on the way are entered, and with `leaves` so is one at the end.
 * https://www.mongodb.com/docs/manual/tutorial/query-array-of-documents/
 */
export function somewhere(
  doc: Doc,
  steps: string[],
  test: Test,
  leaves: boolean,
  trace: Trace | undefined,
): boolean {
  const met = (position: number): true => {
    if (trace !== undefined) trace.position = position
    return true
  }
  const visit = (node: Value | undefined, at: number): boolean => {
    const step = steps[at]
    if (!Array.isArray(node)) {
      return step === undefined
        ? test(node, trace)
        : visit(isPlain(node) ? fieldOf(node, step) : undefined, at + 1)
    }
    if (step === undefined) {
      for (let i = 0; leaves && i < node.length; i++) if (test(node[i])) return met(i)
      return test(node, trace)
    }
    const isIndex = /^\d+$/.test(step)
    if (isIndex && Number(step) < node.length && visit(node[Number(step)], at + 1)) return true
    for (let i = 0; i < node.length; i++) {
      const item = node[i]
      // A number names an element; only where there is such a field can it also name that.
      if (isPlain(item) && (!isIndex || Object.hasOwn(item, step)) && visit(item, at)) return met(i)
    }
    return false
  }
  return visit(doc, 0)
}
