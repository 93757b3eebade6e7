import { addMonths, type Day, daysBetween } from './day'
import { leadingNeed, type Standing } from './grade'
import type { Journal } from './journal'
import type { Demand, Need } from './need'

/** R2: 已成交 (a first 放款 is done) / 洽谈中 (a clear need is open) / 未成交. */
export type DealStatus = 'closed' | 'negotiating' | 'none'
/** R4: 一周内 / 一月内 / 三月内 / 三月后. */
export type Urgency = 'week' | 'month' | 'quarter' | 'later'
/** R22: 潜在 / 新 / 活跃 / 忠诚. */
export type BuyingHistory = 'potential' | 'new' | 'active' | 'loyal'

/** What past dealings leave behind for the divisions: how many, the first, and how many still run. */
export type Dealings = {
  readonly count: number
  readonly firstOn: Day | null
  readonly running: number
  /** R26 the last settlement; absent where no loan's days were entered. */
  readonly settledOn?: Day | null
  /** R26 the last maturity of what runs; null or absent while that of any is not known. */
  readonly maturesOn?: Day | null
}
export const NO_DEALINGS: Dealings = { count: 0, firstOn: null, running: 0 }

/** 「洽谈中」: a clear need is open. */
export const isNegotiating = (needs: readonly Need[]): boolean => needs.some(need => need.demand === 'clear')

/** Every clear need stands at 审批: there is nothing to do but wait. */
export const isWaitingOnApproval = (needs: readonly Need[]): boolean =>
  isNegotiating(needs) && needs.every(need => need.demand !== 'clear' || need.stage === 'approval')

/** R2: an open negotiation says more about today than a loan of the past. */
export const dealStatusOf = (needs: readonly Need[], dealings: Dealings): DealStatus => {
  if (isNegotiating(needs)) return 'negotiating'
  return dealings.count > 0 ? 'closed' : 'none'
}

/** R5: the demand of the leading need, or what was said while none is open. */
export const demandOf = (needs: readonly Need[], standing: Standing, today: Day): Demand =>
  leadingNeed(needs, today)?.demand ?? standing

/** R4: from next step, open promise, loan task or expected day, whichever is first; never from the review. */
export const urgencyOf = (
  journal: Pick<Journal, 'needs' | 'next' | 'promises' | 'tasks'>,
  today: Day,
): Urgency => {
  const days = [
    ...(journal.next ? [journal.next.on] : []),
    ...journal.promises.map(promise => promise.on),
    ...(journal.tasks ?? []).map(task => task.on),
    ...journal.needs.flatMap(need => (need.demand === 'clear' && need.expectedOn ? [need.expectedOn] : [])),
  ].map(on => daysBetween(today, on))
  const first = Math.min(...days)
  if (first <= URGENT.week) return 'week'
  if (first <= URGENT.month) return 'month'
  return first <= URGENT.quarter ? 'quarter' : 'later'
}

/** The most days that still count as within a week, a month, three months. */
export const URGENT = { week: 7, month: 30, quarter: 90 } as const

/** R22: none → 潜在; one within its first year → 新; three or more → 忠诚; all others → 活跃. */
export const buyingHistoryOf = (dealings: Dealings, today: Day): BuyingHistory => {
  if (dealings.count === 0 || dealings.firstOn === null) return 'potential'
  if (dealings.count >= 3) return 'loyal'
  return dealings.count === 1 && today < newUntil(dealings.firstOn) ? 'new' : 'active'
}

/** The day from which a customer of one dealing is no longer 新. */
export const newUntil = (firstOn: Day): Day => addMonths(firstOn, 12)
