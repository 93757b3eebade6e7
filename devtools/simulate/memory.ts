import type { Day } from '@/domain/day'
import type { Demand } from '@/domain/need'
import { isRestDay } from './calendar-2026'
import { daysUntil } from './moments'

export type KnownNeed = { readonly id: string; demand: Demand; expectedOn: Day | null }

/** What the simulation remembers of a customer by itself, from what it laid down and what its officers wrote. */
export type Known = {
  readonly id: string
  readonly ownerId: string
  needs: KnownNeed[]
  standing: 'latent' | 'none'
  lookedOn: Day
  next: { readonly on: Day; readonly at: string | null } | null
  /** Hours ever agreed, as `day HH:mm`: each is worth a message of its own. */
  readonly hours: Set<string>
}

/** R8: clear, and expected within thirty days before or after. */
const isGradeA = ({ needs }: Known, today: Day): boolean =>
  needs.some(
    ({ demand, expectedOn }) =>
      demand === 'clear' && expectedOn !== null && Math.abs(daysUntil(today, expectedOn)) <= 30,
  )

/** R13: an A that was not looked at today is due on every workday. */
export const isDueA = (known: Known, today: Day): boolean =>
  !isRestDay(today) && known.lookedOn < today && isGradeA(known, today)

/** R12: nothing wanted. */
export const isGradeE = ({ needs, standing }: Known): boolean =>
  needs.length === 0 ? standing === 'none' : needs.every(({ demand }) => demand === 'none')

/** The hour that was agreed for today, if any. */
export const hourToday = ({ next }: Known, today: Day): string | null => (next?.on === today ? next.at : null)
