import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { Dealing, LoanTask, Repayment } from '@/domain/dealing'
import { TASK_LABEL } from '@/domain/loan-words'
import type { Output } from '@/lib/cloud'

export type Loan = Output<'officer', 'dealing.list'>['dealings'][number]

export const EVERY_LABEL: Readonly<Record<Repayment['every'], string>> = {
  month: '每月',
  quarter: '每季末月',
  maturity: '到期一次还',
}

/** `每月 20 日还款`. */
export const repayWords = (repay: Dealing['repay']): string => {
  if (repay === null) return '还款日还没填'
  return repay.every === 'maturity'
    ? EVERY_LABEL.maturity
    : `${EVERY_LABEL[repay.every]} ${repay.date} 日还款`
}

/** What a loan's line says below: `每月 20 日还款 · 2027年11月23日到期`. */
export const loanNote = ({ repay, maturesOn }: Pick<Loan, 'repay' | 'maturesOn'>, today: Day): string =>
  [repayWords(repay), maturesOn === null ? '到期日还没填' : `${dayWords(maturesOn, today)}到期`].join(' · ')

/** A task under its loan: `还款提醒，周一还款`. */
export const taskNote = ({ kind, about }: LoanTask, today: Day): string => {
  switch (kind) {
    case 'use':
    case 'check':
    case 'mature60':
    case 'mature30':
      return TASK_LABEL[kind]
    case 'repay':
      return `${TASK_LABEL.repay}，${dayWords(about, today)}还款`
    default:
      return kind satisfies never
  }
}

/** `经营贷 30 万，3月5日结清`. */
export const settledWords = (loan: Pick<Loan, 'product' | 'settledOn'>, amount: string, today: Day): string =>
  `${loan.product} ${amount}，${loan.settledOn === null ? '' : dayWords(loan.settledOn, today)}结清`
