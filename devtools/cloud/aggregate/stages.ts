import { invalidParam, notHere, requestFailed } from '../cloud-error'
import { matcher } from '../query/match'
import { type Sort, sortDocs } from '../query/sort'
import { typeName } from '../store/order'
import { type Doc, isPlain, type Value } from '../store/value'
import { bucket, bucketAuto } from './bucket'
import { compileExpression } from './expression'
import { group } from './group'
import { lookup } from './lookup'
import type { Source, Stage } from './pipeline'
import { project } from './project'
import { added, readShape } from './shape'
import type { Run, Variables } from './types'
import { unwind } from './unwind'

type Compile = (stage: Stage, names: string[], source: Source) => Run

/** The stages of db.collection().aggregate() that are played here. */
export const STAGES: Record<string, Compile> = {
  $match(stage, names) {
    const query = asDoc(stage)
    const unset: Variables = Object.fromEntries(names.map(name => [name, undefined]))
    const fixed = matcher(query, unset)
    return (docs, variables) =>
      docs.filter(doc => (names.length === 0 ? fixed : matcher(query, variables))(doc))
  },
  $sort: stage => docs => sortDocs(docs, asSort(stage), doc => doc),
  $skip(stage) {
    const count = asCount(stage)
    return docs => docs.slice(count)
  },
  $limit(stage) {
    const count = asCount(stage)
    return docs => docs.slice(0, count)
  },
  $count(stage) {
    const name = asName(stage)
    return docs => counted(name, docs.length)
  },
  $group: (stage, names) => group(asDoc(stage), names),
  $project(stage, names) {
    const shape = project(asDoc(stage), names)
    return (docs, variables) => docs.map(root => shape({ root, variables }))
  },
  $addFields(stage, names) {
    const shape = readShape(asDoc(stage), names, false)
    return (docs, variables) => docs.map(root => added(root, shape, { root, variables }))
  },
  $unwind: stage => unwind(stage.value),
  $lookup: (stage, names, source) => lookup(source, asDoc(stage), names),
  $sortByCount(stage, names) {
    const isExpression =
      isPlain(stage.value) || (typeof stage.value === 'string' && stage.value.startsWith('$'))
    if (!isExpression)
      throw requestFailed('the sortByCount field must be defined as a $-prefixed path or an expression')
    const run = group({ _id: stage.value, count: { $sum: 1 } }, names)
    return (docs, variables) => sortDocs(run(docs, variables), [['count', -1]], doc => doc)
  },
  $replaceRoot(stage, names) {
    const { newRoot, ...others } = asDoc(stage)
    if (newRoot === undefined || Object.keys(others).length > 0)
      throw requestFailed('$replaceRoot needs newRoot, and nothing else')
    const evaluate = compileExpression(newRoot, names)
    return (docs, variables) => docs.map(root => asRoot(evaluate({ root, variables })))
  },
  $sample(stage) {
    const { size, ...others } = asDoc(stage)
    if (typeof size !== 'number' || size < 0 || Object.keys(others).length > 0)
      throw requestFailed('$sample stage must specify a size, a non-negative number')
    return docs => shuffled(docs).slice(0, size)
  },
  $bucket: (stage, names) => bucket(asDoc(stage), names),
  $bucketAuto: (stage, names) => bucketAuto(asDoc(stage), names),
}

export function compileStage(source: Source, stage: Stage, names: string[]): Run {
  const compile = Object.hasOwn(STAGES, stage.key) ? STAGES[stage.key] : undefined
  if (compile === undefined) throw notHere(`the aggregate stage ${stage.key}`)
  return compile(stage, names, source)
}

/** MongoDB answers a count of nothing with no document at all. */
export const counted = (field: string, total: number): Doc[] => (total === 0 ? [] : [{ [field]: total }])

export function asName(stage: Stage): string {
  const name = stage.value
  if (typeof name !== 'string' || name === '') throw invalidParam('count needs the name of a field')
  if (name.startsWith('$') || name.includes('.'))
    throw requestFailed(`the count field cannot be a $-prefixed path nor contain '.': ${name}`)
  return name
}

export function asDoc(stage: Stage): Doc {
  if (!isPlain(stage.value)) throw invalidParam(`${stage.key} needs an object`)
  return stage.value
}

export function asSort(stage: Stage): Sort {
  const sort = Object.entries(asDoc(stage)).map(([path, direction]): [string, 1 | -1] => {
    if (isPlain(direction)) throw notHere(`sorting by ${JSON.stringify(direction)}`)
    if (direction !== 1 && direction !== -1)
      throw requestFailed('$sort key ordering must be 1 (for ascending) or -1 (for descending)')
    return [path, direction]
  })
  if (sort.length === 0) throw requestFailed('$sort stage must have at least one sort key')
  return sort
}

export function asCount(stage: Stage): number {
  const count = stage.value
  const least = stage.key === '$limit' ? 1 : 0
  if (typeof count === 'number' && Number.isInteger(count) && count >= least) return count
  throw requestFailed(`invalid argument to ${stage.key} stage: ${JSON.stringify(count)}`)
}

function asRoot(value: Value | undefined): Doc {
  if (isPlain(value)) return value
  throw requestFailed(
    `'newRoot' expression must evaluate to an object, but resulting value was of type ${typeName(value)}`,
  )
}

function shuffled(docs: Doc[]): Doc[] {
  const out = [...docs]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1))
    const swapped = out[i]
    const other = out[j]
    if (swapped !== undefined && other !== undefined) [out[i], out[j]] = [other, swapped]
  }
  return out
}
