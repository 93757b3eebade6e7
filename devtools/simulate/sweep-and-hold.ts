import { hasBooksDue, readBooks } from './books'
import { holdDueA } from './hold-due-a'
import { holdBalances, holdLetters, holdReasons, seenBefore } from './hold-sweep'
import { dayAt, MINUTE } from './moments'
import { type SweepKind, type Swept, sweep } from './sweeps'
import type { World } from './world'

/** Without anything to plan, due As are looked at every half hour all the same. */
const LOOK_EVERY_MS = 30 * MINUTE

/** One sweep, and everything that must hold after it. `isAlone`: nobody did anything meanwhile. */
export const sweepAndHold = async (
  world: World,
  kind: SweepKind,
  purpose: number,
  isAlone: boolean,
): Promise<Swept> => {
  const at = world.now()
  const isLooking = hasBooksDue(world) || at % LOOK_EVERY_MS < 5 * MINUTE
  const seen = isLooking ? seenBefore(world) : null
  const from = world.post.letters.length
  const swept = await sweep(world, kind, world.chance('sweep', purpose))
  holdLetters(world, from)
  if (seen === null) {
    if (isAlone && world.post.letters.length > from)
      world.violations.push({ at: dayAt(at), check: 'due', what: 'something left and no book was due' })
    return swept
  }
  const after = readBooks(world)
  holdBalances(world, after)
  if (!swept.isWhole || !isAlone) return swept
  if (kind === 'plain') holdReasons(world, seen.books, after)
  holdDueA(world, seen)
  return swept
}
