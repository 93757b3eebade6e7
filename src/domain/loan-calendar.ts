import { addDays, addMonths, type Day, daysBetween } from './day'
import { type Dealing, type LoanTask, TASK_KINDS, type TaskKind } from './dealing'
import { nextRepayment } from './repayment-days'

/** R125 the branch's intervals: days until the use of funds is checked, months between checks by product. */
export type LoanRules = {
  readonly useCheckDays: number
  readonly checkMonths: Readonly<Record<string /* product */, number>>
  /** For products that are not named above. */
  readonly otherCheckMonths: number
}
export const LOAN_RULES: LoanRules = {
  useCheckDays: 15,
  checkMonths: { 消费贷: 6, 装修贷: 6, 房贷: 12, 车贷: 12, 购车贷: 12, 车位贷: 12, 房屋抵押贷: 6 },
  otherCheckMonths: 3,
}

/** Days before a repayment day, and before maturity, on which the officer is told. */
const BEFORE = { repay: 3, mature60: 60, mature30: 30 } as const

type Duty = Pick<LoanTask, 'on' | 'about'>

const later = (a: Day, b: Day): Day => (a > b ? a : b)

/** Nothing is asked for on a day before the record began. */
const duty = (dealing: Dealing, on: Day, about: Day): Duty => ({ on: later(on, dealing.trackedFrom), about })

const checkOfUse = (dealing: Dealing, rules: LoanRules): Duty | null => {
  const on = addDays(dealing.disbursedOn, rules.useCheckDays)
  return dealing.done.use !== undefined || on < dealing.trackedFrom ? null : { on, about: on }
}

/** So many months after the last check, or after the disbursement where none was made here: no drift at month ends. */
const periodicCheck = (dealing: Dealing, rules: LoanRules): Duty => {
  const months = rules.checkMonths[dealing.product] ?? rules.otherCheckMonths
  const from = dealing.done.check ?? dealing.disbursedOn
  for (let times = 1; ; times++) {
    const on = addMonths(from, times * months)
    if (on >= dealing.trackedFrom) return { on, about: on }
  }
}

const repayment = (dealing: Dealing): Duty | null => {
  const about = nextRepayment(
    dealing,
    later(addDays(dealing.trackedFrom, -1), dealing.done.repay ?? dealing.disbursedOn),
  )
  return about === null ? null : duty(dealing, addDays(about, -BEFORE.repay), about)
}

/** 60 and 30 days before. Of what the record came too late for, only the last is asked for, and at once. */
const maturity = (dealing: Dealing, kind: 'mature60' | 'mature30'): Duty | null => {
  const { maturesOn, trackedFrom, done } = dealing
  if (maturesOn === null || maturesOn < trackedFrom || (done[kind] ?? '') >= maturesOn) return null
  if (kind === 'mature60' && addDays(maturesOn, -BEFORE.mature30) <= trackedFrom) return null
  return duty(dealing, addDays(maturesOn, -BEFORE[kind]), maturesOn)
}

const dutyOf = (dealing: Dealing, kind: TaskKind, rules: LoanRules): Duty | null => {
  switch (kind) {
    case 'use':
      return checkOfUse(dealing, rules)
    case 'check':
      return periodicCheck(dealing, rules)
    case 'repay':
      return repayment(dealing)
    case 'mature60':
    case 'mature30':
      return maturity(dealing, kind)
    default:
      return kind satisfies never
  }
}

/**
 * R125 what a loan asks for next: the next duty of every kind, earliest first, whatever the customer's grade; nothing
 * once it is settled. A loan of 2026-11-23, paid back monthly on the 20th: its use on 12-08, 12-20's repayment on 12-17.
 */
export const loanTasks = (dealing: Dealing, rules: LoanRules): LoanTask[] => {
  if (dealing.status === 'settled') return []
  const { id: dealingId, product } = dealing
  return TASK_KINDS.flatMap(kind => {
    const due = dutyOf(dealing, kind, rules)
    return due ? [{ id: `${dealingId}.${kind}.${due.about}`, dealingId, kind, ...due, product }] : []
  }).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** How far a kind has come once a task was done on a day; days that passed meanwhile are not asked for afterwards. */
const doneOf = (task: LoanTask, today: Day): Dealing['done'] => {
  switch (task.kind) {
    case 'use':
    case 'check':
      return { [task.kind]: today }
    case 'repay':
      return { repay: later(task.about, addDays(today, -1)) }
    case 'mature60':
      return { mature60: task.about }
    case 'mature30':
      return { mature60: task.about, mature30: task.about }
    default:
      return task.kind satisfies never
  }
}

/** A loan after one of its tasks was done, so that the next of its kind is placed. */
export const withTaskDone = (dealing: Dealing, task: LoanTask, today: Day): Dealing => ({
  ...dealing,
  done: { ...dealing.done, ...doneOf(task, today) },
})

/**
 * R125 from 60 days before maturity to the maturity itself a running loan without a renewal need proposes one; what is
 * in arrears or past its maturity does not.
 */
export const isRenewalDue = (
  {
    status,
    maturesOn,
    renewalNeedId,
    isInArrears,
  }: Pick<Dealing, 'status' | 'maturesOn' | 'renewalNeedId' | 'isInArrears'>,
  today: Day,
): boolean => {
  if (status === 'settled' || isInArrears || renewalNeedId !== null || maturesOn === null) return false
  const left = daysBetween(today, maturesOn)
  return left >= 0 && left <= BEFORE.mature60
}

/** Past its maturity and not settled, or known to be in arrears: a matter of the bank's own procedure. */
export const isOverdueLoan = (
  { status, maturesOn, isInArrears }: Pick<Dealing, 'status' | 'maturesOn' | 'isInArrears'>,
  today: Day,
): boolean => status === 'running' && (isInArrears || (maturesOn !== null && maturesOn < today))

/** A loan after a done task was taken back: what it had set, and nothing that was done since, stands as before. */
export const withTaskUndone = (
  dealing: Dealing,
  task: LoanTask,
  on: Day,
  before: Dealing['done'],
): Dealing => {
  const done: Partial<Record<TaskKind, Day>> = {}
  const set = doneOf(task, on)
  for (const kind of TASK_KINDS) {
    const now = dealing.done[kind]
    const back = now !== undefined && now === set[kind] ? before[kind] : now
    if (back !== undefined) done[kind] = back
  }
  return { ...dealing, done }
}
