import type { Day } from '@/domain/day'
import type { Dealing, Repayment } from '@/domain/dealing'
import { fenOfWan, textError, wanText } from '@/features/customer/need-form'

/** The days of a loan as they are typed; whatever nobody knows yet stays empty. */
export type DaysForm = {
  disbursedOn: Day
  every: Repayment['every']
  /** 还款日 within the month. */
  date: string
  maturesOn: Day | null
  creditUntil: Day | null
}
export type LoanForm = DaysForm & { product: string; amount: string; isInArrears: boolean }

type Days = Pick<Dealing, 'disbursedOn' | 'repay' | 'maturesOn' | 'creditUntil'>
type Loan = Days & Pick<Dealing, 'product' | 'amountFen' | 'isInArrears'>

export const emptyDays = (today: Day): DaysForm => ({
  disbursedOn: today,
  every: 'month',
  date: '',
  maturesOn: null,
  creditUntil: null,
})
export const emptyLoan = (today: Day): LoanForm => ({
  ...emptyDays(today),
  product: '',
  amount: '',
  isInArrears: false,
})

export const formOfLoan = (loan: Loan): LoanForm => ({
  product: loan.product,
  amount: wanText(loan.amountFen),
  disbursedOn: loan.disbursedOn,
  every: loan.repay?.every ?? 'month',
  date: loan.repay && loan.repay.every !== 'maturity' ? String(loan.repay.date) : '',
  maturesOn: loan.maturesOn,
  creditUntil: loan.creditUntil,
  isInArrears: loan.isInArrears,
})

const dateOf = (text: string): number | null =>
  /^([1-9]|[12]\d|3[01])$/.test(text.trim()) ? Number(text) : null

const repayOf = ({ every, date }: DaysForm): Repayment | null => {
  if (every === 'maturity') return { every }
  const on = dateOf(date)
  return on === null ? null : { every, date: on }
}

/** The days that a form without errors stands for. */
export const daysOfForm = (form: DaysForm): Days => ({
  disbursedOn: form.disbursedOn,
  repay: repayOf(form),
  maturesOn: form.maturesOn,
  creditUntil: form.creditUntil,
})

export const loanOfForm = (form: LoanForm): Loan => ({
  product: form.product.trim(),
  amountFen: fenOfWan(form.amount) ?? 0,
  isInArrears: form.isInArrears,
  ...daysOfForm(form),
})

export type LoanErrors = { readonly [K in keyof LoanForm]?: string | undefined }

const endError = (on: Day | null, { disbursedOn }: DaysForm): string | undefined =>
  on !== null && on <= disbursedOn ? '要在放款日以后' : undefined

const only = (errors: LoanErrors): LoanErrors =>
  Object.fromEntries(Object.entries(errors).filter(([, words]) => words !== undefined))

export const daysErrors = (form: DaysForm): LoanErrors =>
  only({
    date:
      form.every === 'maturity' || form.date.trim() === '' || dateOf(form.date) !== null
        ? undefined
        : '写 1 到 31，比如 20',
    maturesOn: endError(form.maturesOn, form),
    creditUntil: endError(form.creditUntil, form),
  })

export const loanErrors = (form: LoanForm): LoanErrors =>
  only({
    product: form.product.trim() === '' ? '写一个产品，比如经营贷' : textError(form.product),
    amount: fenOfWan(form.amount) === null ? '写数字就好，比如 50' : undefined,
    ...daysErrors(form),
  })

/** What was changed, and nothing else. */
export const changesOfLoan = (loan: Loan, form: LoanForm): Partial<Loan> =>
  Object.fromEntries(
    Object.entries(loanOfForm(form)).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(loan[key as keyof Loan]),
    ),
  )
