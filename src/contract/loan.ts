import * as z from 'zod'
import { endpoint } from './endpoint'
import * as f from './fields'
import * as v from './views'

const repayDate = z.int().min(1, '还款日是 1 到 31 日').max(31, '还款日是 1 到 31 日')
const repayField = z
  .discriminatedUnion('every', [
    z.strictObject({ every: z.enum(['month', 'quarter']), date: repayDate }),
    z.strictObject({ every: z.literal('maturity') }),
  ])
  .nullable()

/** The days of a loan: what is asked where a need is closed as 已放款; null is what nobody knows yet. */
export const loanDays = {
  disbursedOn: f.dayField,
  repay: repayField,
  maturesOn: f.dayField.nullable(),
  creditUntil: f.dayField.nullable(),
}
const dealingFields = { product: f.filledText(30), amountFen: f.fenField, ...loanDays }

const target = { id: f.dealingId, customerId: f.customerId, version: f.versionField }

export const dealingView = z.object({
  id: f.dealingId,
  product: z.string(),
  amountFen: f.fenField,
  ...loanDays,
  status: z.enum(['running', 'settled']),
  settledOn: f.dayField.nullable(),
  /** 「按行内流程处理」, and nothing more of it here. */
  isInArrears: z.boolean(),
  isOverdue: z.boolean(),
  nextRepaymentOn: f.dayField.nullable(),
  /** From 60 days before maturity, until a renewal need was opened. */
  isRenewalDue: z.boolean(),
  tasks: z.array(v.loanTaskView),
})

const maturity = z.object({
  dealingId: f.dealingId,
  customerId: f.customerId,
  name: z.string(),
  grade: f.gradeField,
  product: z.string(),
  amountFen: f.fenField,
  on: f.dayField,
  /** What ends that day: the loan, or the credit line under it. */
  what: z.enum(['loan', 'credit']),
  isInArrears: z.boolean(),
  /** A renewal need was opened from it. */
  hasRenewal: z.boolean(),
})

/** Function `officer`, running loans: dealings, their tasks, the calendar of what matures (R125). */
export const loan = {
  'dealing.list': endpoint(
    z.strictObject({ customerId: f.customerId }),
    /** Running ones first, by maturity; settled ones after, the latest first. */
    z.object({ dealings: z.array(dealingView) }),
  ),
  'dealing.add': endpoint(z.strictObject({ ...target, ...dealingFields }), v.customerView),
  'dealing.update': endpoint(
    z.strictObject({
      ...target,
      changes: z.strictObject({ ...dealingFields, isInArrears: z.boolean() }).partial(),
    }),
    v.customerView,
  ),
  /** 结清 on a day, today or before; null takes it back. */
  'dealing.settle': endpoint(z.strictObject({ ...target, settledOn: f.dayField.nullable() }), v.customerView),
  /** A task is done: a note in the journal, and the next of its kind is placed. Undone like any entry. */
  'task.done': endpoint(
    z.strictObject({
      id: f.idField('fol'),
      taskId: f.loanTaskId,
      customerId: f.customerId,
      version: f.versionField,
      note: f.textField(500).optional(),
    }),
    z.object({ customer: v.customerView, entry: v.entryView }),
  ),
  /** 续贷 in one tap (R29): 明确 by the maturity where the customer wants it, 潜在 while nobody has asked. */
  'renewal.open': endpoint(
    z.strictObject({
      id: f.needId,
      dealingId: f.dealingId,
      customerId: f.customerId,
      version: f.versionField,
      demand: z.enum(['clear', 'latent']),
    }),
    v.customerView,
  ),
  /** 「到期日历」: what of the own customers' loans ends within twelve months, and what has passed and is not settled. */
  'loan.calendar': endpoint(
    z.strictObject({}),
    z.object({
      today: f.dayField,
      passed: z.array(maturity),
      /** Twelve months from this one on, each with its first day. */
      months: z.array(z.object({ from: f.dayField, rows: z.array(maturity) })),
    }),
  ),
} as const
