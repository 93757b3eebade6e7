import type { Clock } from '../clock'
import { type AdvanceOptions, advance } from './advance'
import { readTimers, startScheduler, type Timer } from './scheduler'

/** The timers and the clock they go by. */
export type TimeMachine = {
  timers: readonly Timer[]
  /** Fires a function's timer now, whatever the clock says. */
  run(fn: string): Promise<unknown>
  jump(ms: number): void
  advance(to: number, options?: AdvanceOptions): Promise<number>
  isAdvancing(): boolean
  stop(): void
}

type Parts = {
  functionsDir: string
  functions: string[]
  clock: Clock
  fire: (fn: string, name: string) => Promise<unknown>
  log: (line: string) => void
  /** false: nothing fires by itself. */
  isRunning: boolean
}

export function createTimeMachine({
  functionsDir,
  functions,
  clock,
  fire,
  log,
  isRunning,
}: Parts): TimeMachine {
  const timers = readTimers(functionsDir, functions)
  let isAdvancing = false
  let isStopped = false
  const fireTimer = async ({ fn, name }: Timer): Promise<void> => {
    if (isStopped) return
    await fire(fn, name).catch((error: unknown) => log(`timer ${fn}: ${String(error)}`))
  }
  const scheduler = isRunning
    ? startScheduler(timers, clock.now, timer => {
        if (!isAdvancing) void fireTimer(timer)
      })
    : undefined
  return {
    timers,
    run: fn => fire(fn, timers.find(timer => timer.fn === fn)?.name ?? 'timer'),
    isAdvancing: () => isAdvancing,
    jump(ms) {
      clock.set(ms)
      scheduler?.skip()
    },
    async advance(to, options) {
      if (isAdvancing) throw new Error('the clock is already being advanced')
      isAdvancing = true
      try {
        return await advance(timers, clock, to, fireTimer, options)
      } finally {
        isAdvancing = false
        scheduler?.skip()
      }
    },
    stop() {
      isStopped = true
      scheduler?.stop()
    },
  }
}
