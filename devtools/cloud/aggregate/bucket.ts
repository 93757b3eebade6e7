import { notHere, requestFailed } from '../cloud-error'
import { compareValues } from '../store/order'
import { type Doc, isPlain, type Value } from '../store/value'
import { compileExpression } from './expression'
import { accumulated, columnsOf } from './group'
import { partsOf } from './operators/conditions'
import type { Run, Scope } from './types'

const COUNT: Doc = { count: { $sum: 1 } }

const output = (parts: Doc): Doc => (isPlain(parts.output) ? parts.output : COUNT)

/** $bucket: each boundary opens a bucket that reaches to the next; the empty ones are not listed. */
export function bucket(spec: Doc, names: string[]): Run {
  const parts = partsOf(spec, '$bucket', ['groupBy', 'boundaries'], ['default', 'output'])
  const { boundaries, default: other } = parts
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw requestFailed("The $bucket 'boundaries' field must have at least 2 values")
  if (boundaries.some((bound, i) => i > 0 && compareValues(boundaries[i - 1], bound) >= 0))
    throw requestFailed("The 'boundaries' option to $bucket must be sorted in ascending order")
  const low = boundaries[0] ?? null
  const high = boundaries[boundaries.length - 1] ?? null
  if (other !== undefined && compareValues(other, low) >= 0 && compareValues(other, high) < 0)
    throw requestFailed(
      "The $bucket 'default' field must be less than the lowest boundary or at least the highest",
    )
  const keyOf = groupBy(parts, names)
  const columns = columnsOf(output(parts), names)
  const bucketOf = (value: Value | undefined): Value => {
    const above = boundaries.findIndex(bound => compareValues(value, bound) < 0)
    if (above > 0) return boundaries[above - 1] ?? null
    if (other !== undefined) return other
    throw requestFailed(
      '$switch could not find a matching branch for an input, and no default was specified.',
    )
  }
  return (docs, variables) => {
    const keyed = docs.map(doc => ({ doc, key: bucketOf(keyOf({ root: doc, variables })) }))
    const keys = [...boundaries.slice(0, -1), ...(other === undefined ? [] : [other])].sort(compareValues)
    return keys.flatMap(key => {
      const members = keyed.filter(item => compareValues(item.key, key) === 0).map(({ doc }) => doc)
      return members.length === 0 ? [] : [{ _id: key, ...accumulated(columns, members, variables) }]
    })
  }
}

/** $bucketAuto: as many buckets of even size as are asked for; equal values stay together. */
export function bucketAuto(spec: Doc, names: string[]): Run {
  const parts = partsOf(spec, '$bucketAuto', ['groupBy', 'buckets'], ['output', 'granularity'])
  if (parts.granularity !== undefined) throw notHere('$bucketAuto with a granularity')
  const wanted = parts.buckets
  if (typeof wanted !== 'number' || !Number.isInteger(wanted) || wanted < 1)
    throw requestFailed("The $bucketAuto 'buckets' field must be greater than 0")
  const keyOf = groupBy(parts, names)
  const columns = columnsOf(output(parts), names)
  return (docs, variables) => {
    const sorted = docs
      .map(doc => ({ doc, key: keyOf({ root: doc, variables }) ?? null }))
      .sort((a, b) => compareValues(a.key, b.key))
    const size = Math.max(1, Math.round(sorted.length / wanted))
    const out: Doc[] = []
    for (let from = 0; from < sorted.length; ) {
      let to = out.length + 1 === wanted ? sorted.length : Math.min(from + size, sorted.length)
      while (to < sorted.length && compareValues(sorted[to]?.key, sorted[to - 1]?.key) === 0) to += 1
      const members = sorted.slice(from, to).map(({ doc }) => doc)
      // The upper bound is the next bucket's lower one; of the last it is its own greatest value.
      const max = sorted[Math.min(to, sorted.length - 1)]?.key ?? null
      out.push({ _id: { min: sorted[from]?.key ?? null, max }, ...accumulated(columns, members, variables) })
      from = to
    }
    return out
  }
}

function groupBy(parts: Doc, names: string[]): (scope: Scope) => Value | undefined {
  const { groupBy: expression = null } = parts
  if (!isPlain(expression) && !(typeof expression === 'string' && expression.startsWith('$')))
    throw requestFailed("The 'groupBy' field must be defined as a $-prefixed path or an expression")
  return compileExpression(expression, names)
}
