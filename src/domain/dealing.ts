import type { Day } from './day'

/** When a loan is paid back: on a day of every month, of every quarter's last month (3·6·9·12月), or all at maturity. */
export type Repayment =
  | { readonly every: 'month' | 'quarter'; readonly date: number }
  | { readonly every: 'maturity' }

/** R125 what a loan asks of its officer: the check of its use, checks while it runs, repayment days, its maturity. */
export const TASK_KINDS = ['use', 'check', 'repay', 'mature60', 'mature30'] as const
export type TaskKind = (typeof TASK_KINDS)[number]

/**
 * One open duty of a running loan. `on` is its day by count: the clock moves it to the last workday before, as the
 * branch's calendar stands then. `about` is the day it speaks of: the repayment day, the maturity, the day of a check.
 */
export type LoanTask = {
  /** Says which duty it is, so that the same one is not done twice: `dea_1.repay.2026-12-20`. */
  readonly id: string
  readonly dealingId: string
  readonly kind: TaskKind
  readonly on: Day
  readonly about: Day
  readonly product: string
}

/** How far each kind has been done: the day of the last check, else the last repayment day or maturity attended to. */
export type DoneTasks = { readonly [K in TaskKind]?: Day | undefined }

export type DealingStatus = 'running' | 'settled'

/** R125 a loan that was paid out; amounts in fen. What nobody has entered yet is null. */
export type Dealing = {
  readonly id: string
  readonly product: string
  readonly amountFen: number
  /** 放款日. */
  readonly disbursedOn: Day
  readonly repay: Repayment | null
  /** 到期日. */
  readonly maturesOn: Day | null
  /** 授信到期日. */
  readonly creditUntil: Day | null
  readonly status: DealingStatus
  readonly settledOn: Day | null
  /** 「按行内流程处理」 is all that is said of it: there is no collection feature. */
  readonly isInArrears: boolean
  /** The first workday from which its calendar is kept here; what fell due before is not asked for. */
  readonly trackedFrom: Day
  readonly done: DoneTasks
  /** The need that 「续贷」 opened from it. */
  readonly renewalNeedId: string | null
}

/** At most so many loans of one customer, settled ones included. */
export const MAX_DEALINGS = 100
