import { type Day, type DayNumber, dayNumber } from './day'
import { isUnderWay, type Need } from './need'

export const GRADES = ['A', 'B', 'C', 'D', 'E'] as const
export type Grade = (typeof GRADES)[number]

/** Days past its expected day after which a need that is not under way falls to D (R8, R11). */
export const PAST_LIMIT = 30
/** R8, R9, R10: the most days to the expected day that still make an A, a B, a C. */
export const HORIZON = { A: 30, B: 90, C: 180 } as const

/** What the grade of a need depends on, and nothing else (R6, R7). */
export type Gradable = Pick<Need, 'demand' | 'expectedOn' | 'stage'>

/** What is said of demand while no need is open: latent until the customer said 「暂无需求」. */
export type Standing = 'latent' | 'none'

const [A, B, C, D, E] = [0, 1, 2, 3, 4] as const

/** R8-R12 as a position in GRADES: comparing numbers is what makes grading a whole book fast. */
const rankOfNeed = (need: Gradable, today: DayNumber): number => {
  if (need.demand === 'none') return E
  if (need.demand === 'latent' || need.expectedOn === null) return D
  const days = dayNumber(need.expectedOn) - today
  if (days < -PAST_LIMIT) return isUnderWay(need) ? A : D
  if (days <= HORIZON.A) return A
  if (days <= HORIZON.B) return B
  return days <= HORIZON.C ? C : D
}

/** R8-R12: the grade of one need, `today` as a day number: 明确, 30 days to go → A, 31 → B. */
export const gradeOfNeed = (need: Gradable, today: DayNumber): Grade => GRADES[rankOfNeed(need, today)] ?? 'E'

/** The customer's grade: the best of the open needs; with none open D, or E once 「暂无需求」 was answered. */
export const gradeOf = (needs: readonly Gradable[], standing: Standing, today: DayNumber): Grade => {
  if (needs.length === 0) return standing === 'none' ? 'E' : 'D'
  let best: number = E
  for (let i = 0; i < needs.length; i++) {
    const rank = rankOfNeed(needs[i] as Gradable, today)
    if (rank < best) best = rank
  }
  return GRADES[best] ?? 'E'
}

/** Says which need leads: of the best grade, the nearest expected day, the larger amount, the lower id; null with none open. */
export const leadingNeed = <N extends Gradable & { id: string; amountFen: number }>(
  needs: readonly N[],
  today: Day,
): N | null => {
  const now = dayNumber(today)
  const key = (need: N): [Grade, string, number, string] => [
    gradeOfNeed(need, now),
    need.expectedOn ?? '9999',
    -need.amountFen,
    need.id,
  ]
  let lead: N | null = null
  for (const need of needs) if (lead === null || isBefore(key(need), key(lead))) lead = need
  return lead
}

const isBefore = (a: readonly (string | number)[], b: readonly (string | number)[]): boolean => {
  for (const [i, value] of a.entries()) {
    const other = b[i]
    if (other !== undefined && value !== other) return value < other
  }
  return false
}
