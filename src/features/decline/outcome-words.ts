import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { DECLINE_OUTCOMES, type DeclineOutcome } from '@/domain/decline'
import { DECLINE_OUTCOME_LABEL } from '@/domain/decline-words'
import type { Alarm } from './periods-chart'

export const OUTCOMES: readonly { readonly value: DeclineOutcome; readonly text: string }[] =
  DECLINE_OUTCOMES.map(value => ({ value, text: DECLINE_OUTCOME_LABEL[value] }))

/** What was found, and when: 「昨天记下：留住了，答应代发续一年」; null while nobody said. */
export const outcomeWords = ({ outcome }: Pick<Alarm, 'outcome'>, today: Day): string | null =>
  outcome &&
  `${dayWords(outcome.on, today)}记下：${DECLINE_OUTCOME_LABEL[outcome.what]}${outcome.word === '' ? '' : `，${outcome.word}`}`
