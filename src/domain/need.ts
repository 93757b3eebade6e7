import type { Day } from './day'

/** R5 需求情况: 明确 / 潜在 / 暂无需求. */
export type Demand = 'clear' | 'latent' | 'none'

/** 环节 of a need, in order: 意向·受理·调查·审批·签约·落实担保·放款. */
export const STAGES = [
  'intent',
  'accepted',
  'investigation',
  'approval',
  'signing',
  'security',
  'disbursement',
] as const
export type Stage = (typeof STAGES)[number]

/** How a need ends: 已放款 / 客户放弃 / 他行办理 / 审批未通过. */
export const CLOSINGS = ['disbursed', 'withdrawn', 'elsewhere', 'rejected'] as const
export type Closing = (typeof CLOSINGS)[number]

/** An open need (贷款需求) of a customer; amounts in fen. */
export type Need = {
  readonly id: string
  readonly product: string
  readonly amountFen: number
  readonly demand: Demand
  readonly expectedOn: Day | null
  readonly stage: Stage
  readonly stageOn: Day
  /** The day on which each 环节 was reached, as far as it was recorded. */
  readonly stageDays?: Readonly<Partial<Record<Stage, Day>>>
  readonly waitingFor: string | null
  readonly openedOn: Day
  /** Who opened it here; absent where a list brought it. */
  readonly openedById?: string
  /** When each 环节 was reached for the first time, and by whom: what the counters count. */
  readonly firsts?: Readonly<Partial<Record<Stage, { readonly on: Day; readonly byId: string }>>>
}

/** At most so many needs of one customer are open at a time (rulebook §2). */
export const MAX_OPEN_NEEDS = 20

/** From 受理 on a clear need never falls to D by the passing of its day (rulebook §2). */
export const isUnderWay = (need: Pick<Need, 'stage'>): boolean => need.stage !== 'intent'

/** 「预计日已过」: a clear need whose expected day lies before today. */
export const isPastExpected = (need: Pick<Need, 'demand' | 'expectedOn'>, today: Day): boolean =>
  need.demand === 'clear' && need.expectedOn !== null && need.expectedOn < today
