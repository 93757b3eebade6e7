import type { Day } from './day'
import { dayWords } from './day-words'
import type { LoanTask, TaskKind } from './dealing'

/** What a task is called where its loan stands beside it. */
export const TASK_LABEL: Readonly<Record<TaskKind, string>> = {
  use: '查资金用途',
  check: '贷后检查',
  repay: '还款提醒',
  mature60: '问续贷',
  mature30: '落实续贷',
}

/** A task in words: `经营贷 12月20日还款，提前提醒`, `经营贷 贷后检查`. */
export const taskWords = ({ kind, about, product }: LoanTask, today: Day): string => {
  switch (kind) {
    case 'use':
    case 'check':
      return `${product} ${TASK_LABEL[kind]}`
    case 'repay':
      return `${product} ${dayWords(about, today)}还款，提前提醒`
    case 'mature60':
    case 'mature30':
      return `${product} ${dayWords(about, today)}到期，${TASK_LABEL[kind]}`
    default:
      return kind satisfies never
  }
}
