import type { Day } from '@/domain/day'
import { mayAnythingLeave, readBooks } from './books'
import { FIRST_DAY } from './calendar-2026'
import { type DayPlan, type Deed, planDay } from './day-plan'
import { holdDay, holdEnd } from './hold-day'
import { holdBalances } from './hold-sweep'
import { dayAt, HOUR, MINUTE, plusDays, startOfDay } from './moments'
import { nextStep } from './steps'
import { sweepAndHold } from './sweep-and-hold'
import type { SweepKind } from './sweeps'
import type { World } from './world'

type Plans = ReadonlyMap<Day, DayPlan>

/** What people meant to do while the clock jumped over it is left undone. */
const FORGOTTEN_MS = 20 * MINUTE
/** The clock is set back by an hour at most: a day is over for good at two in the night. */
const OVER_MS = 26 * HOUR
/** Outages reach three days. */
const PLANS_KEPT = 4

/** People side by side, each doing one thing after another. */
const doAll = async (deeds: readonly Deed[]): Promise<void> => {
  const people = new Set(deeds.map(({ who }) => who))
  await Promise.all(
    [...people].map(async person => {
      for (const deed of deeds.filter(({ who }) => who === person)) await deed.run()
    }),
  )
}

const takeDeeds = (plan: DayPlan, now: number): Deed[] => {
  const due = plan.deeds.filter(({ at }) => at <= now)
  plan.deeds = plan.deeds.filter(({ at }) => at > now)
  return due.filter(({ at }) => at > now - FORGOTTEN_MS)
}

/** A mishap waits for a sweep that is likely to send something. */
const takeKind = (world: World, plan: DayPlan, now: number): SweepKind => {
  const [first] = plan.sweeps
  if (first === undefined || first.at > now || !mayAnythingLeave(world)) return 'plain'
  plan.sweeps = plan.sweeps.slice(1)
  return first.kind
}

const isDown = (plans: Plans, now: number): boolean =>
  [...plans.values()].some(({ outages }) => outages.some(({ from, to }) => from <= now && now < to))

/** What people do at a step and the timer's tick, one in five times at once. Answers whether the tick left work undone. */
const step = async (world: World, plans: Plans, plan: DayPlan, now: number): Promise<boolean> => {
  const c = world.chance('step', now)
  world.setNow(now + c.int(0, 20_000))
  const deeds = takeDeeds(plan, now)
  const isTimerDown = isDown(plans, now)
  const isAtOnce = !isTimerDown && deeds.length > 0 && c.is(0.2)
  const people = doAll(deeds)
  if (!isAtOnce) await people
  if (isTimerDown) {
    world.count('ticks in an outage')
    return false
  }
  const { isMore } = await sweepAndHold(world, takeKind(world, plan, now), now, !isAtOnce)
  await people
  if (deeds.length > 0) holdBalances(world, readBooks(world))
  return isMore
}

const jumped = (world: World, plan: DayPlan, now: number, next: number): number => {
  const [jump] = plan.jumps
  if (jump === undefined || jump.at > now) return next
  plan.jumps = []
  world.count(jump.ms < 0 ? 'clock set back' : 'clock set forward')
  return now + jump.ms
}

/** Of what stopped holding since the last day, the first few are said at once: a year need not end to be looked into. */
const SAID_A_DAY = 3

const sayDay = (world: World, day: Day, lived: number, from: number, known: number): void => {
  for (const { at, check, what } of world.violations.slice(known, known + SAID_A_DAY))
    world.options.say(`${at} ${check}: ${what}`)
  const pace = ((Date.now() - from) / 1000 / lived).toFixed(1)
  const { letters } = world.post
  world.options.say(
    `${day}: day ${lived}, ${letters.length} messages, ${world.violations.length} violations, ${pace} s a day`,
  )
}

/** Lives through the days and holds what must hold; answers how many days were lived, those jumped over left out. */
export const live = async (world: World): Promise<number> => {
  const from = Date.now()
  const end = startOfDay(plusDays(FIRST_DAY, world.options.days))
  const plans = new Map<Day, DayPlan>()
  const over = new Set<Day>()
  let said = 0
  const close = (day: Day): void => {
    if (over.has(day)) return
    over.add(day)
    holdDay(world, day)
    sayDay(world, day, over.size, from, said)
    said = world.violations.length
  }
  for (let now = startOfDay(FIRST_DAY) + 5 * MINUTE; now < end; ) {
    const today = dayAt(now)
    const plan = plans.get(today) ?? planDay(world, today)
    plans.set(today, plan)
    const isMore = await step(world, plans, plan, now)
    for (const day of plans.keys()) {
      if (now > startOfDay(day) + OVER_MS) close(day)
      if (day < plusDays(today, -PLANS_KEPT)) plans.delete(day)
    }
    now = jumped(world, plan, now, nextStep(world, plan, now, isMore))
  }
  for (const day of plans.keys()) close(day)
  holdEnd(world)
  return over.size
}
