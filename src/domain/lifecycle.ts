import { addDays, type Day } from './day'
import type { Dealings } from './division'
import { isUnderWay, type Need } from './need'

/** R23-R26: 观察期 / 形成期 / 稳定期 / 衰退期. */
export const LIFE_STAGES = ['observe', 'forming', 'stable', 'decline'] as const
export type LifeStage = (typeof LIFE_STAGES)[number]

export const LIFE_STAGE_LABEL: Readonly<Record<LifeStage, string>> = {
  observe: '观察期',
  forming: '形成期',
  stable: '稳定期',
  decline: '衰退期',
}

/** R26: so long after 结清 without anything new; settable. */
export const DECLINE_DAYS = 90
/** R26: a maturity so near without a need to renew. */
export const MATURING_DAYS = 30

/**
 * Why a customer stands in a stage. `again`: all is settled and something new is asked for, so the next cycle begins (R29);
 * `asked`: what matures soon is to be renewed; `settled`: within the days after 结清.
 */
export const LIFE_REASONS = [
  'never',
  'again',
  'applying',
  'running',
  'asked',
  'settled',
  'idle',
  'maturing',
] as const
export type LifeReason = (typeof LIFE_REASONS)[number]

export type Life = {
  readonly stage: LifeStage
  readonly reason: LifeReason
  /** The day it speaks of: of the settlement, or of the maturity. */
  readonly on: Day | null
  /** The first day of 衰退期 as the days count it; each decline is told from the next by it. */
  readonly since: Day | null
}

type Subject = {
  readonly needs: readonly Pick<Need, 'demand' | 'stage'>[]
  readonly dealings: Dealings
}

const life = (
  stage: LifeStage,
  reason: LifeReason,
  on: Day | null = null,
  since: Day | null = null,
): Life => ({
  stage,
  reason,
  on,
  since,
})

/**
 * R23-R26 by dealings, open needs and the day of the last settlement: settled on 1 August, nothing open, today
 * 30 October: `{ stage: 'decline', reason: 'idle', since: '2026-10-30' }`. Of loans whose days nobody entered no decline
 * is read.
 */
export const lifeOf = ({ needs, dealings }: Subject, today: Day, declineDays = DECLINE_DAYS): Life => {
  const { running, count, maturesOn = null, settledOn = null } = dealings
  const hasNeed = needs.some(({ demand }) => demand !== 'none')
  const nearFrom = maturesOn === null ? null : addDays(maturesOn, -MATURING_DAYS)
  if (running > 0 && (nearFrom === null || today < nearFrom)) return life('stable', 'running', maturesOn)
  if (needs.some(need => need.demand === 'clear' && isUnderWay(need))) return life('forming', 'applying')
  if (running > 0)
    return hasNeed ? life('stable', 'asked', maturesOn) : life('decline', 'maturing', maturesOn, nearFrom)
  if (count === 0) return life('observe', 'never')
  if (hasNeed) return life('observe', 'again')
  const since = settledOn === null ? null : addDays(settledOn, declineDays)
  return since === null || today < since
    ? life('stable', 'settled', settledOn)
    : life('decline', 'idle', settledOn, since)
}
