import type { Doc, Value } from './value'
import { isPlain } from './value'

/** What an index sees at a path: one value, or the elements of the arrays on the way. */
export type AtPath = { values: (Value | undefined)[]; throughArray: boolean }

export function valuesAt(doc: Doc, path: string): AtPath {
  if (!path.includes('.')) return spread(doc[path])
  const found: (Value | undefined)[] = []
  const throughArray = collect(doc, path.split('.'), 0, found)
  return { values: found, throughArray }
}

function spread(value: Value | undefined): AtPath {
  return Array.isArray(value)
    ? { values: value, throughArray: true }
    : { values: [value], throughArray: false }
}

function collect(value: Value | undefined, steps: string[], at: number, out: (Value | undefined)[]): boolean {
  const step = steps[at]
  if (step === undefined) {
    if (!Array.isArray(value)) {
      out.push(value)
      return false
    }
    out.push(...value)
    return true
  }
  if (Array.isArray(value)) {
    if (/^\d+$/.test(step)) return collect(value[Number(step)], steps, at + 1, out)
    for (const item of value) if (isPlain(item)) collect(item, steps, at, out)
    return true
  }
  return collect(isPlain(value) ? value[step] : undefined, steps, at + 1, out)
}
