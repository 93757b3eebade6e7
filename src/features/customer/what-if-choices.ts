import { addDays, addMonths, type Day } from '@/domain/day'
import type { Answer } from '@/domain/gate'
import type { Need } from '@/domain/need'

/** What one may ask of the future: a day moved, a day set, no demand. */
export type WhatIfChip = 'week' | 'month' | 'earlier' | 'none' | 'in30' | 'in90' | 'in180' | 'latent'

const TEXT: Readonly<Record<WhatIfChip, string>> = {
  week: '推迟一周',
  month: '推迟一月',
  earlier: '提前一周',
  none: '暂无需求',
  in30: '一月内放款',
  in90: '三月内放款',
  in180: '半年内放款',
  latent: '只是潜在',
}

const chipsOf = (need: Need | null, today: Day): WhatIfChip[] => {
  if (need?.demand === 'clear' && need.expectedOn !== null) {
    const canMoveUp = addDays(need.expectedOn, -7) >= today
    return ['week', 'month', ...(canMoveUp ? (['earlier'] as const) : []), 'none']
  }
  return ['in30', 'in90', 'in180', need === null || need.demand === 'latent' ? 'none' : 'latent']
}

/** The questions that fit the leading need: its day moved where it has one, a day set where it has none. */
export const whatIfOptions = (need: Need | null, today: Day): { value: WhatIfChip; text: string }[] =>
  chipsOf(need, today).map(value => ({ value, text: TEXT[value] }))

/** The answer that a question stands for. A day that has passed is moved from today on. */
export const whatIfAnswer = (need: Need | null, chip: WhatIfChip, today: Day): Answer => {
  const needId = need?.id ?? null
  const from = need?.expectedOn && need.expectedOn > today ? need.expectedOn : today
  const clear = (expectedOn: Day): Answer => ({ needId, demand: 'clear', expectedOn })
  switch (chip) {
    case 'week':
      return clear(addDays(from, 7))
    case 'month':
      return clear(addMonths(from, 1))
    case 'earlier':
      return clear(addDays(from, -7))
    case 'in30':
      return clear(addDays(today, 30))
    case 'in90':
      return clear(addDays(today, 90))
    case 'in180':
      return clear(addDays(today, 180))
    case 'none':
    case 'latent':
      return { needId, demand: chip, expectedOn: null }
    default:
      return chip satisfies never
  }
}
