import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Cron, parseCron } from './cron'

export type Timer = { fn: string; name: string; expression: string; cron: Cron }

type Config = { triggers?: { name?: string; type?: string; config?: string }[] }
const MOST_MISSED_MS = 60_000

/** The timers that the functions' config.json declare; a function may have one. */
export function readTimers(functionsDir: string, functions: string[]): Timer[] {
  return functions.flatMap(fn => {
    const file = join(functionsDir, fn, 'config.json')
    if (!existsSync(file)) return []
    const { triggers = [] } = JSON.parse(readFileSync(file, 'utf8')) as Config
    const timers = triggers.filter(trigger => trigger.type === 'timer')
    if (timers.length > 1) throw new Error(`${fn}: a function has at most one timer`)
    return timers.map(({ name = 'timer', config = '' }) => ({
      fn,
      name,
      expression: config,
      cron: parseCron(config),
    }))
  })
}

export type Scheduler = {
  stop(): void
  /** Fires nothing of what the clock has passed until now. */
  skip(): void
}

/** Fires each timer at its seconds of the (shifted) clock; a jump of the clock fires nothing it jumped over. */
export function startScheduler(timers: Timer[], now: () => number, fire: (timer: Timer) => void): Scheduler {
  let last = now()
  const handle = setInterval(() => {
    const current = now()
    const from = current < last || current - last > MOST_MISSED_MS ? current - 1000 : last
    for (const timer of timers) {
      let at = timer.cron.next(from)
      while (at !== undefined && at <= current) {
        fire(timer)
        at = timer.cron.next(at)
      }
    }
    last = current
  }, 250)
  handle.unref()
  return {
    stop: () => clearInterval(handle),
    skip() {
      last = now()
    },
  }
}
