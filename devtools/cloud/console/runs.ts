import type { ConsolePorts } from './ports'

/** What was started from the console and goes on behind it. */
export type Runs = {
  journey: { from: number; to: number; fired: number } | undefined
  /** What a timer's function answered when it was last run by hand. */
  readonly results: Map<string, string>
}

const MOST_RESULT = 4000

/** Sets out for a moment; the page looks on. */
export function setOut({ time, clock, watch }: ConsolePorts, runs: Runs, ms: number, everyMs: number): void {
  if (runs.journey !== undefined) return
  const journey = { from: clock.now(), to: clock.now() + ms, fired: 0 }
  runs.journey = journey
  const onFire = (): void => {
    journey.fired += 1
  }
  time
    .advance(journey.to, { everyMs, onFire })
    .catch((error: unknown) => watch.log(`the clock stopped: ${String(error)}`))
    .finally(() => {
      runs.journey = undefined
    })
}

export async function runNow({ time }: ConsolePorts, runs: Runs, fn: string): Promise<void> {
  if (!time.timers.some(timer => timer.fn === fn)) return
  const result = await time.run(fn).then(
    answer => JSON.stringify(answer, null, 2),
    (error: unknown) => String(error),
  )
  runs.results.set(fn, result.slice(0, MOST_RESULT))
}
