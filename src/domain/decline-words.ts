import type { Decline, DeclineMeasure, DeclineOutcome, Period } from './decline'
import { yuanText } from './money'
import { monthWords } from './month'

export const MEASURE_LABEL: Readonly<Record<DeclineMeasure, string>> = {
  balance: '存款余额',
  fee: '手续费',
  service: '在用产品',
}

export const DECLINE_OUTCOME_LABEL: Readonly<Record<DeclineOutcome, string>> = {
  kept: '留住了',
  going: '确实在走',
  falseAlarm: '误报',
}

type Said = Decline & { readonly measure: DeclineMeasure }

/** Why an alarm rings: `'手续费连降三个月'`, `'存款余额不到前三个月平均的一半'`. */
export const declineTitle = ({ measure, why }: Pick<Said, 'measure' | 'why'>): string =>
  `${MEASURE_LABEL[measure]}${why === 'falling' ? '连降三个月' : '不到前三个月平均的一半'}`

/** R68 when an alarm rings at all. */
export const DECLINE_FORMULA =
  '连着三个月都比上个月少，或者不到前三个月平均的一半，就提醒。贷款和利息不算：按计划还款，本来就会少。'

/** `'600 元'`, `'2 项'`. */
export const amountWords = (measure: DeclineMeasure, amount: number): string =>
  measure === 'service' ? `${amount} 项` : yuanText(amount)

/** R68 the evidence in one sentence, which a screen reader reads in place of the bars. */
export const declineSentence = ({ measure, why, periods }: Said): string => {
  const last = periods[periods.length - 1]
  if (last === undefined) return ''
  const said = periods.map(
    ({ month, amount }: Period) => `${monthWords(month, last.month)} ${amountWords(measure, amount)}`,
  )
  return `${declineTitle({ measure, why })}：${said.join('，')}。`
}
