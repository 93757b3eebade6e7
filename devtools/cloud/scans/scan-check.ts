import type { PlannedIndex } from '../deploy-plan'
import type { Engine } from '../engine'
import type { Doc } from '../store/value'
import { missingIndex, type Use, usesOf } from './best-index'
import { type Branch, branchesOf } from './conditions'
import type { Read } from './reads'

export const MOST_SCANNED = 1000

export type ScanOptions = {
  engine: Pick<Engine, 'findHits' | 'indexes' | 'has'>
  /** Judges collections as if they were full, all but those that are planned to stay small. */
  isStrict: boolean
  isSmall: (collection: string) => boolean
}

/** What is wrong with a read: it looks at more than 1,000 documents because an index is missing. */
export function scanFault(options: ScanOptions, read: Read): string | undefined {
  const { engine, isStrict, isSmall } = options
  if (!engine.has(read.collection)) return undefined
  const isFull = isStrict && !isSmall(read.collection)
  if (!isFull && !hasMoreThan(engine, read.collection, {})) return undefined
  const indexes = engine.indexes(read.collection)
  const bad = branchesOf(read.query).find(branch => scans(options, indexes, read, branch, isFull))
  if (bad === undefined) return undefined
  const index = missingIndex(bad, read.sort)
  const advice = index === '' ? 'no index can help: give it a condition' : `index missing: ${index}`
  return `${read.collection}: the query scans more than ${MOST_SCANNED} documents; ${advice}`
}

/** The index by which a read goes, as far as it goes by one. */
export function indexOf(engine: Pick<Engine, 'indexes' | 'has'>, read: Read): string | undefined {
  if (!engine.has(read.collection)) return undefined
  const indexes = engine.indexes(read.collection)
  const names = branchesOf(read.query).map(branch => usesOf(indexes, branch, read.sort)[0]?.index)
  return names.every(name => name !== undefined) ? [...new Set(names)].join(' | ') : undefined
}

function scans(
  { engine }: ScanOptions,
  indexes: readonly PlannedIndex[],
  read: Read,
  branch: Branch,
  isFull: boolean,
): boolean {
  const uses = usesOf(indexes, branch, read.sort)
  const isOrdered = read.sort.length === 0
  if (branch.length === 0 && read.most <= MOST_SCANNED && (isOrdered || uses.length > 0)) return false
  const served = uses.filter(({ used }) => used.length > 0)
  if (served.length === 0 && isFull) return true
  return ![...served, ...(served.length === 0 ? [WHOLE(branch, isOrdered)] : [])].some(use =>
    isCheap(engine, read, use),
  )
}

const WHOLE = (branch: Branch, isSorted: boolean): Use => ({ index: '', used: [], left: branch, isSorted })

function isCheap(engine: ScanOptions['engine'], read: Read, { used, left, isSorted }: Use): boolean {
  // Answered by the index alone, in its order: what is looked at is what is asked for.
  if (used.length > 0 && left.length === 0 && (isSorted || read.most === Number.POSITIVE_INFINITY))
    return true
  const query: Doc = used.length === 0 ? {} : { $and: used.map(one => one.query) }
  if (!hasMoreThan(engine, read.collection, query)) return true
  if (!isSorted || read.most > MOST_SCANNED) return false
  return foundAmongFirst(engine, read, query)
}

/** Whether enough documents match among the first 1,000 that the index brings. */
function foundAmongFirst(engine: ScanOptions['engine'], read: Read, query: Doc): boolean {
  const { collection, sort, most } = read
  const first = engine.findHits(collection, { query, sort, limit: MOST_SCANNED })
  const last = first.at(-1)
  if (last === undefined) return true
  const ids = first.map(hit => hit.doc()._id ?? null)
  const matching = engine.findHits(collection, {
    query: { $and: [{ _id: { $in: ids } }, read.query] },
    limit: most,
  })
  return matching.length >= most
}

const hasMoreThan = (engine: ScanOptions['engine'], collection: string, query: Doc): boolean =>
  engine.findHits(collection, { query, skip: MOST_SCANNED, limit: 1 }).length > 0
