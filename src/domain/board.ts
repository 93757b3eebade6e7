import { type Day, daysBetween } from './day'
import { isPastExpected, type Need, STAGES, type Stage } from './need'

/** R97 「在途」: an open need with the days that it has stood in its 环节. */
export type Standing = {
  readonly need: Need
  readonly daysStuck: number
  readonly isPast: boolean
}

/** Open needs by stage, the longest stuck first; `daysStuck` is 3 on 2026-11-23 for one that moved on 2026-11-20. */
export const boardOf = <T extends { readonly need: Need }>(
  open: readonly T[],
  today: Day,
): { readonly stage: Stage; readonly rows: readonly (T & Standing)[] }[] =>
  STAGES.map(stage => ({
    stage,
    rows: open
      .filter(({ need }) => need.stage === stage)
      .map(one => ({
        ...one,
        daysStuck: daysBetween(one.need.stageOn, today),
        isPast: isPastExpected(one.need, today),
      }))
      .sort((a, b) => b.daysStuck - a.daysStuck || (a.need.id < b.need.id ? -1 : 1)),
  }))
