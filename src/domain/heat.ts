import { addDays, type Day, daysBetween, weekday } from './day'

export const HEAT_WEEKS = 13

/** One square: its day, how many contacts, its step 0-4 of the hue; `isAhead` = after today. */
export type HeatCell = {
  readonly on: Day
  readonly count: number
  readonly step: 0 | 1 | 2 | 3 | 4
  readonly isAhead: boolean
}

/** 13 weeks, Monday first; the last week holds today. `sentence` says the grid in words. */
export type Heat = { readonly weeks: readonly (readonly HeatCell[])[]; readonly sentence: string }

const stepOf = (count: number): HeatCell['step'] =>
  count >= 4 ? 4 : (Math.max(0, count) as HeatCell['step'])

/** The first day of the grid: the Monday twelve weeks before this week's. */
export const heatFrom = (today: Day): Day =>
  addDays(today, -((weekday(today) + 6) % 7) - (HEAT_WEEKS - 1) * 7)

/** The longest run of days without a contact between the first contact of the grid and today. */
const longestGap = (days: readonly Day[], today: Day): number =>
  [...days, today].reduce((gap, on, i, all) => {
    const before = all[i - 1]
    return before === undefined ? gap : Math.max(gap, daysBetween(before, on))
  }, 0)

/** The year's rhythm of one customer from the days of its contacts (any order, repeats count). */
export const heatOf = (contacts: readonly Day[], today: Day): Heat => {
  const from = heatFrom(today)
  const counts = new Map<Day, number>()
  for (const on of contacts) if (on >= from && on <= today) counts.set(on, (counts.get(on) ?? 0) + 1)
  const weeks = Array.from({ length: HEAT_WEEKS }, (_, week) =>
    Array.from({ length: 7 }, (_, row): HeatCell => {
      const on = addDays(from, week * 7 + row)
      const count = counts.get(on) ?? 0
      return { on, count, step: stepOf(count), isAhead: on > today }
    }),
  )
  const days = [...counts.keys()].sort()
  return { weeks, sentence: sentenceOf(days, today) }
}

const sentenceOf = (days: readonly Day[], today: Day): string => {
  if (days.length === 0) return `近 ${HEAT_WEEKS} 周没有联系`
  const gap = longestGap(days, today)
  return `近 ${HEAT_WEEKS} 周联系 ${days.length} 天${gap === 0 ? '' : `，最长间隔 ${gap} 天`}`
}
