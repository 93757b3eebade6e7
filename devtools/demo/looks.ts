import { addDays, type Day } from '@/domain/day'
import type { Grade } from '@/domain/grade'
import type { Chance } from './prng'
import { workdayBefore, workedOn } from './working-time'

/** Days since the last look at most: the cadence, and a little over it for some. */
const SPAN: Readonly<Record<'B' | 'C' | 'D', number>> = { B: 8, C: 16, D: 31 }

/** The last 「看过，不变」 or follow-up; null where an E was not looked at since the import. */
export const lastLook = (
  c: Chance,
  about: { grade: Grade; contactedOn: Day | null; createdOn: Day; today: Day },
): Day | null => {
  const { grade, contactedOn, createdOn, today } = about
  const later = (on: Day): Day | null => {
    const at = contactedOn !== null && contactedOn > on ? contactedOn : on
    return at >= createdOn ? at : contactedOn
  }
  if (grade === 'E') return contactedOn
  if (grade === 'A')
    return later(c.is(0.75) ? workdayBefore(today) : workedOn(c, addDays(today, -c.int(3, 6))))
  return later(workedOn(c, addDays(today, -c.int(1, SPAN[grade]))))
}
