import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Cron, parseCron } from './cron'

export type Timer = { fn: string; name: string; fires: Cron }

type Config = { triggers?: { name?: string; type?: string; config?: string }[] }
const MOST_MISSED_SECONDS = 60

/** The timers that the functions' config.json declare; a function may have one. */
export function readTimers(functionsDir: string, functions: string[]): Timer[] {
  return functions.flatMap(fn => {
    const file = join(functionsDir, fn, 'config.json')
    if (!existsSync(file)) return []
    const { triggers = [] } = JSON.parse(readFileSync(file, 'utf8')) as Config
    const timers = triggers.filter(trigger => trigger.type === 'timer')
    if (timers.length > 1) throw new Error(`${fn}: a function has at most one timer`)
    return timers.map(({ name = 'timer', config = '' }) => ({ fn, name, fires: parseCron(config) }))
  })
}

/** Fires each timer at its seconds of the (shifted) clock; a jump of the clock fires nothing it jumped over. */
export function startScheduler(timers: Timer[], now: () => number, fire: (timer: Timer) => void): () => void {
  const second = (): number => Math.floor(now() / 1000)
  let last = second()
  const handle = setInterval(() => {
    const current = second()
    if (current < last || current - last > MOST_MISSED_SECONDS) last = current - 1
    for (let at = last + 1; at <= current; at++) {
      for (const timer of timers) if (timer.fires(new Date(at * 1000))) fire(timer)
    }
    last = Math.max(last, current)
  }, 250)
  handle.unref()
  return () => clearInterval(handle)
}
