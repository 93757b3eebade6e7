import { isOpenFor } from './checks/open-hours'
import type { DayPlan } from './day-plan'
import { dayAt, hourAt, MINUTE, startOfDay } from './moments'
import type { World } from './world'

/** The timer's own step. */
const STEP_MS = 5 * MINUTE
/**
 * Outside of everybody's hours most ticks are left out. That is safe: nothing may leave then, whatever a tick does, and
 * a tick left out is an outage of the timer, which the next one must make up for anyway; with these few the day's jobs
 * are done before anybody's hours begin.
 */
const NIGHT = ['00:05', '00:10', '03:00', '06:00', '12:00', '19:30', '22:00', '23:55']

const isAnybodyOpen = ({ colleagues }: World, at: number): boolean =>
  colleagues.some(who => isOpenFor(who, at))

const isWorthATick = (world: World, plan: DayPlan, at: number): boolean =>
  NIGHT.includes(hourAt(at)) ||
  // One step before anybody's hours, and one after their end: nothing may leave at either.
  [at - STEP_MS, at, at + STEP_MS].some(moment => isAnybodyOpen(world, moment)) ||
  plan.deeds.some(deed => deed.at <= at)

/** The next moment at which the timer fires or somebody does something. */
export const nextStep = (world: World, plan: DayPlan, now: number, isMore: boolean): number => {
  const midnight = startOfDay(dayAt(now))
  let at = midnight + (Math.floor((now - midnight) / STEP_MS) + 1) * STEP_MS
  while (!isMore && dayAt(at) === plan.day && !isWorthATick(world, plan, at)) at += STEP_MS
  return at
}
