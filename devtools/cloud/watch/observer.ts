import { requestFailed } from '../cloud-error'
import type { Engine } from '../engine'
import { type Read, readsOf } from '../scans/reads'
import { indexOf, scanFault } from '../scans/scan-check'
import type { Counters } from '../stats'
import type { Params } from '../wire/params'
import type { SlowQueries } from './slow-queries'

/** Stands around every action of the database that comes over the wire. */
export type Observer = <T>(action: string, params: Params, fn: string | undefined, work: () => T) => T

export type ObserverOptions = {
  engine: Engine
  counters: Counters
  slow: SlowQueries
  now: () => number
  log: (line: string) => void
  isStrict: boolean
  isSmall: (collection: string) => boolean
  /** Makes a collection that nobody planned when it is first named. */
  isAdHoc: boolean
}

const RECHECK_MS = 10_000
const MOST_SHAPES = 1000

export function createObserver(options: ObserverOptions): Observer {
  const { engine, counters, slow, now, log, isStrict, isSmall, isAdHoc } = options
  const checked = new Map<string, number>()
  const warned = new Set<string>()

  /** What the check itself reads is not what the function read. */
  const fault = (read: Read): string | undefined => {
    const before = counters.read.documentsRead
    try {
      return scanFault({ engine, isStrict, isSmall }, read)
    } finally {
      counters.read.documentsRead = before
    }
  }
  const isKnown = (action: string, params: Params): boolean => {
    const shape = shapeOf(action, params)
    const isFresh = (checked.get(shape) ?? 0) > performance.now()
    if (!isFresh && checked.size >= MOST_SHAPES) checked.clear()
    if (!isFresh) checked.set(shape, performance.now() + RECHECK_MS)
    return isFresh
  }
  const check = (action: string, params: Params): void => {
    if (!isStrict && isKnown(action, params)) return
    for (const message of readsOf(action, params).map(fault)) {
      if (message === undefined) continue
      if (isStrict) throw requestFailed(message)
      if (!warned.has(message)) log(`slow query: ${message}`)
      warned.add(message)
    }
  }

  return (action, params, fn, work) => {
    const collection = String(params.collectionName ?? '')
    if (isAdHoc && /^[A-Za-z][\w-]{0,127}$/.test(collection) && !engine.has(collection)) {
      engine.ensureCollection(collection)
    }
    if (params.queryType !== 'DOC') check(action, params)
    const before = counters.read.documentsRead
    const from = performance.now()
    try {
      return work()
    } finally {
      const documentsRead = counters.read.documentsRead - before
      slow.offer(performance.now() - from, () => {
        const [read] = readsOf(action, params)
        const index = read === undefined ? '_id_' : indexOf(engine, read)
        const query = queryText(params)
        return { at: now(), fn: fn ?? '', action, collection, query, documentsRead, index }
      })
    }
  }
}

/** The query without its values: two of one shape go by the same index. */
function shapeOf(action: string, params: Params): string {
  const text = `${action} ${String(params.collectionName)} ${queryText(params)} ${String(params.order ?? '')}`
  return text.replace(/"(?:[^"\\]|\\.)*"(?!\s*:)|-?\d+(\.\d+)?/g, '?')
}

const MOST_TEXT = 2000

function queryText({ query, stages, data }: Params): string {
  if (Array.isArray(stages)) {
    const steps = (stages as Params[]).map(({ stageKey, stageValue }) => `${stageKey} ${stageValue}`)
    return steps.join(' → ').slice(0, MOST_TEXT)
  }
  return String(query ?? (data === undefined ? '' : '(new)')).slice(0, MOST_TEXT)
}
