import { type Day, dayAt, dayNumber } from './day'
import { type Gradable, type Grade, gradeOf, HORIZON, PAST_LIMIT, type Standing } from './grade'

/** A change of grade by the passing of days alone. */
export type GradeChange = { readonly on: Day; readonly from: Grade; readonly to: Grade }

/** The days on which the rule of one need may say another letter, as day numbers. */
const turningDays = (need: Gradable): number[] => {
  if (need.demand !== 'clear' || need.expectedOn === null) return []
  const expected = dayNumber(need.expectedOn)
  return [expected - HORIZON.C, expected - HORIZON.B, expected - HORIZON.A, expected + PAST_LIMIT + 1]
}

/**
 * The next day after today on which the grade changes if nothing is done, or null if it never does.
 * A need expected on 2026-12-31 is B on 2026-11-22 and becomes A on 2026-12-01.
 */
export const nextGradeChange = (
  needs: readonly Gradable[],
  standing: Standing,
  today: Day,
): GradeChange | null => {
  const now = dayNumber(today)
  const from = gradeOf(needs, standing, now)
  const days = needs.flatMap(turningDays).filter(n => n > now)
  for (const on of days.sort((a, b) => a - b)) {
    const to = gradeOf(needs, standing, on)
    if (to !== from) return { on: dayAt(on), from, to }
  }
  return null
}
