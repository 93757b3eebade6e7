import { live } from './live'
import { openWorld } from './open-world'
import type { Options, Violation } from './world'

export type Outcome = {
  readonly seed: number
  readonly days: number
  readonly seconds: number
  readonly isHeld: boolean
  readonly counts: Readonly<Record<string, number>>
  readonly violations: number
  readonly first: readonly Violation[]
}

const FIRST_SHOWN = 20

/** Lays the branch down, lives through the days, answers what happened and what did not hold (README.md of this folder). */
export const simulate = async (options: Options): Promise<Outcome> => {
  const from = Date.now()
  const seconds = (): number => Math.round((Date.now() - from) / 1000)
  const world = await openWorld(options)
  try {
    options.say(`laid down in ${seconds()} s`)
    const days = await live(world)
    const { violations, counts, post } = world
    return {
      seed: options.seed,
      days,
      seconds: seconds(),
      isHeld: violations.length === 0,
      counts: { messages: post.letters.length, ...Object.fromEntries(Object.entries(counts).sort()) },
      violations: violations.length,
      first: violations.slice(0, FIRST_SHOWN),
    }
  } finally {
    await world.close()
  }
}
