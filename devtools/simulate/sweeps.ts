import type { Chance } from '../demo/prng'
import { MINUTE } from './moments'
import { CUT_SECONDS, CUT_SWEEP } from './open-world'
import type { World } from './world'

/** How the timer fires: as it should, several at once, cut off, with WeChat failing, overtaken by a later one. */
export const SWEEP_KINDS = ['plain', 'double', 'cut', 'fails', 'overtaken'] as const
export type SweepKind = (typeof SWEEP_KINDS)[number]

type Report = {
  readonly isRun: boolean
  readonly jobs: Readonly<Record<string, { readonly isDone: boolean } | undefined>>
}

/** `isWhole`: it ran to its end and nothing went wrong in it; `isMore`: the night's work is not done yet. */
export type Swept = { readonly isWhole: boolean; readonly isMore: boolean }

const fire = async (world: World, fn = 'sweep'): Promise<Report> => {
  world.count('sweeps')
  return (await world.cloud.runTimer(fn)) as Report
}

const sweptBy = (reports: readonly Report[]): Swept => {
  const isDone = ({ jobs }: Report): boolean => Object.values(jobs).every(job => job?.isDone === true)
  const ran = reports.filter(({ isRun }) => isRun)
  return { isWhole: ran.length > 0 && ran.every(isDone), isMore: ran.length === 0 || !ran.every(isDone) }
}

const BROKEN: Swept = { isWhole: false, isMore: true }

/** Killed with the nth message on its way, by the function's own limit. */
const cutOff = async (world: World, c: Chance): Promise<Swept> => {
  const kind = c.pick(['killedBefore', 'killedAfter'] as const)
  world.post.arm({ kind, nth: c.int(1, 4), ms: (CUT_SECONDS + 0.3) * 1000 })
  try {
    await fire(world, CUT_SWEEP)
  } catch {
    // The limit killed it: that is the point, and it is counted.
    world.count('kills')
  }
  return BROKEN
}

/** WeChat fails from the nth message on: busy or timed out (it may have left), closed (it did not), our mistake. */
const failing = async (world: World, c: Chance): Promise<Swept> => {
  const code = c.weighted([
    [-1, 4],
    [-604102, 3],
    [-604101, 3],
    [47003, 1],
  ] as const)
  const hasLeft = (code === -1 || code === -604102) && c.is(0.5)
  world.post.arm({ kind: 'fails', nth: c.int(1, 4), code, hasLeft })
  await fire(world)
  const hasFailed = world.post.tried() > 0
  if (hasFailed) world.count(hasLeft ? 'answers lost after the message left' : `WeChat failed ${code}`)
  return hasFailed ? BROKEN : { isWhole: false, isMore: false }
}

/** In the middle of a sweep the clock jumps past its lease and the timer fires again: both run side by side. */
const overtaken = async (world: World, c: Chance): Promise<Swept> => {
  const others: Promise<Report>[] = []
  const work = (): void => {
    world.count('sweeps overtaken')
    world.setNow(world.now() + 2 * MINUTE)
    others.push(fire(world))
  }
  world.post.arm({ kind: 'meanwhile', nth: c.int(1, 4), work })
  await fire(world)
  await Promise.all(others)
  return BROKEN
}

export const sweep = async (world: World, kind: SweepKind, c: Chance): Promise<Swept> => {
  try {
    switch (kind) {
      case 'plain':
        return sweptBy([await fire(world)])
      case 'double':
        world.count('double timers')
        return sweptBy(await Promise.all(Array.from({ length: c.int(2, 4) }, () => fire(world))))
      case 'cut':
        return await cutOff(world, c)
      case 'fails':
        return await failing(world, c)
      case 'overtaken':
        return await overtaken(world, c)
      default:
        return kind satisfies never
    }
  } finally {
    world.post.arm(null)
  }
}
