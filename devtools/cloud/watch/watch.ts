import type { Engine } from '../engine'
import type { Runner } from '../functions/runner'
import type { LocalCloudOptions } from '../options'
import type { Counters } from '../stats'
import { type CallLine, createRing, type LogLine, readLine } from './log-ring'
import { createObserver } from './observer'
import { createSlowQueries } from './slow-queries'

const MOST_LINES = 500
const MOST_CALLS = 200
const MOST_QUERIES = 50

export type Watch = ReturnType<typeof createWatch>

/** What the cloud sees of itself: lines, calls and slow queries, for the console and the log. */
export function createWatch(
  { plan, log = () => undefined, strictScans = false, adHoc = false }: LocalCloudOptions,
  { engine, counters, now }: { engine: Engine; counters: Counters; now: () => number },
) {
  const functions = new Set(Object.keys(plan.functions))
  const lines = createRing<LogLine>(MOST_LINES)
  const calls = createRing<CallLine>(MOST_CALLS)
  const slow = createSlowQueries(MOST_QUERIES)
  const logged = (chunk: string): void => {
    for (const line of readLine(chunk, functions, now())) lines.add(line)
    log(chunk)
  }
  return {
    lines,
    calls,
    slow,
    log: logged,
    observe: createObserver({
      engine,
      counters,
      slow,
      now,
      log: logged,
      isStrict: strictScans,
      isAdHoc: adHoc,
      isSmall: name => plan.collections[name]?.isSmall === true,
    }),
    /** The runner, with every call written down. */
    watched: (runner: Runner): Runner => ({
      ...runner,
      async invoke(fn, event, identity) {
        const from = performance.now()
        const at = now()
        const ended = (code: string): void =>
          calls.add({ at, fn, source: identity.source, ms: performance.now() - from, code })
        try {
          const result = await runner.invoke(fn, event, identity)
          ended('ok')
          return result
        } catch (error) {
          ended(error instanceof Error && 'code' in error ? String(error.code) : 'INTERNAL')
          throw error
        }
      },
    }),
  }
}
