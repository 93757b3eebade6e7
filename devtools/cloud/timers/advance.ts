import type { Timer } from './scheduler'

export type MovableClock = { now(): number; set(ms: number): void }
export type AdvanceOptions = {
  /** Leaves out what a timer would fire sooner than this after its last time; 0 leaves out nothing. */
  everyMs?: number
  onFire?: (at: number) => void
}

type Due = { timer: Timer; at: number | undefined }

/**
 * Moves the clock to a moment and fires, in order, every timer that falls in between, each at its own time and each
 * after the one before has ended. Answers how many fired.
 */
export async function advance(
  timers: Timer[],
  clock: MovableClock,
  to: number,
  fire: (timer: Timer) => Promise<void>,
  { everyMs = 0, onFire = () => undefined }: AdvanceOptions = {},
): Promise<number> {
  const start = clock.now()
  const due: Due[] = timers.map(timer => ({ timer, at: timer.cron.next(start) }))
  for (let fired = 0; ; fired++) {
    const first = earliest(due)
    if (first?.at === undefined || first.at > to) {
      clock.set(Math.max(to, clock.now()))
      return fired
    }
    // A function may take longer than the time to the next firing: the clock never goes back.
    clock.set(Math.max(first.at, clock.now()))
    onFire(first.at)
    await fire(first.timer)
    first.at = first.timer.cron.next(Math.max(first.at, first.at + everyMs - 1))
  }
}

const earliest = (due: Due[]): Due | undefined =>
  due.reduce<Due | undefined>(
    (best, one) => (one.at !== undefined && (best?.at === undefined || one.at < best.at) ? one : best),
    undefined,
  )
