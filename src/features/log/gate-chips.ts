import { addDays, addMonths, type Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { Answer } from '@/domain/gate'
import { DEMAND_LABEL } from '@/domain/labels'
import { yuanText } from '@/domain/money'
import { isPastExpected, type Need } from '@/domain/need'

/** What an officer taps to answer demand and expected day (R19); `day` waits for a day, `missed` answers nothing. */
export type GateChip = 'same' | 'week' | 'month' | 'day' | 'latent' | 'none' | 'missed'
export type GateOption = { value: GateChip; text: string; isDisabled?: boolean }
export type Choice = { chip: GateChip; day: Day | null }

const none: GateOption = { value: 'none', text: DEMAND_LABEL.none }
const latent: GateOption = { value: 'latent', text: DEMAND_LABEL.latent }
const same: GateOption = { value: 'same', text: '不变' }
const began: GateOption = { value: 'day', text: '有需求了' }

/** The chips that answer one need, or with null the customer who has none open. */
export const optionsFor = (need: Need | null, today: Day): GateOption[] => {
  if (need === null) return [began, latent, none]
  if (need.demand !== 'clear') return [same, began, need.demand === 'none' ? latent : none]
  if (need.expectedOn === null) return [same, { value: 'day', text: '定日子' }, none]
  const isPast = isPastExpected(need, today)
  return [
    { ...same, isDisabled: isPast },
    { value: 'week', text: '推迟一周' },
    { value: 'month', text: '推迟一月' },
    { value: 'day', text: isPast ? '另定日子' : '提前' },
    none,
  ]
}

/** The answer a chip stands for; null while it still waits for a day, or for a chip that answers nothing. */
export const answerOf = (need: Need | null, { chip, day }: Choice, today: Day): Answer | null => {
  const needId = need?.id ?? null
  const from = need?.expectedOn && need.expectedOn > today ? need.expectedOn : today
  const clear = (expectedOn: Day): Answer => ({ needId, demand: 'clear', expectedOn })
  switch (chip) {
    case 'same':
      return need === null || isPastExpected(need, today)
        ? null
        : { needId, demand: need.demand, expectedOn: need.expectedOn }
    case 'week':
      return clear(addDays(from, 7))
    case 'month':
      return clear(addMonths(from, 1))
    case 'day':
      return day && clear(day)
    case 'latent':
    case 'none':
      return { needId, demand: chip, expectedOn: null }
    case 'missed':
      return null
    default:
      return chip satisfies never
  }
}

/** The days offered for 「提前」 are earlier than the day it had; for any other new day all are. */
export const daysFor = (need: Need | null, today: Day): { value: Day; text: string }[] => {
  const before =
    need?.demand === 'clear' && need.expectedOn && need.expectedOn > today ? need.expectedOn : null
  const all = [
    { value: addDays(today, 7), text: '一周后' },
    { value: addDays(today, 14), text: '两周后' },
    { value: addMonths(today, 1), text: '一月后' },
  ]
  return before === null ? all : all.filter(({ value }) => value < before)
}

/** A need in one line: `经营贷 50 万 · 明确 · 12月20日`. */
export const needWords = (need: Need, today: Day): string => {
  const name = need.amountFen > 0 ? `${need.product} ${yuanText(need.amountFen)}` : need.product
  if (need.demand !== 'clear') return `${name} · ${DEMAND_LABEL[need.demand]}`
  if (need.expectedOn === null) return `${name} · 明确 · 没定日子`
  const past = isPastExpected(need, today) ? '已过' : ''
  return `${name} · 明确 · ${dayWords(need.expectedOn, today)}${past}`
}

/** What an answer says, where it differs from what was known: `改到 12月27日`. */
export const answerWords = (need: Need | null, answer: Answer, today: Day): string => {
  if (answer.demand !== (need?.demand ?? null) && answer.demand !== 'clear')
    return DEMAND_LABEL[answer.demand]
  if (answer.expectedOn === null || answer.expectedOn === need?.expectedOn) return '不变'
  return `${need?.expectedOn ? '改到' : '预计'} ${dayWords(answer.expectedOn, today)}`
}
