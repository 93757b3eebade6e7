import type { Instalment, Repayment } from '@/domain/loan-trial'
import type { Fen } from '@/domain/money'

export const REPAYMENT_LABEL: Readonly<Record<Repayment, string>> = {
  equalInstalment: '等额本息',
  equalPrincipal: '等额本金',
  interestOnly: '先息后本',
}

/** What a way of repaying means, in plain words. */
export const REPAYMENT_WORDS: Readonly<Record<Repayment, string>> = {
  equalInstalment: '每个月还的钱一样多。',
  equalPrincipal: '每个月还的本金一样多，前面还得多，后面越来越少，总利息少一些。',
  interestOnly: '每个月只还利息，到期那个月一次还清本金。',
}

/** To the fen, since this is what is paid: `exactYuan(53_072_750) === '530,727.50'`. */
export const exactYuan = (fen: Fen): string => {
  const [whole = '', rest = ''] = (fen / 100).toFixed(2).split('.')
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${rest}`
}

/** Hundredths of a percent: `percentText(435) === '4.35%'`. */
export const percentText = (bp: number): string => `${(bp / 100).toFixed(2)}%`

export type PlanRow = Instalment & { readonly month: number }

/** The first three months and the last: `planRows` of twelve are 1, 2, 3 and 12; of four or fewer all. */
export const planRows = (instalments: readonly Instalment[]): PlanRow[] => {
  const rows = instalments.map((one, i) => ({ ...one, month: i + 1 }))
  return rows.length <= 4 ? rows : [...rows.slice(0, 3), ...rows.slice(-1)]
}
