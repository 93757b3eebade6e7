import type { Day } from '@/domain/day'
import type { Rules } from '@/domain/derived'
import { proposedOf, type Quantities } from '@/domain/plan'
import { turnsOf } from '@/domain/work-ahead'
import { command } from '../platform'
import { dueUntil } from './ahead'
import { GENUINE } from './genuine'
import { visitsOf } from './reminders'

type Days = { readonly from: Day; readonly to: Day }
type Now = { readonly today: Day; readonly rules: Rules }

/**
 * R97 what is still to come for each of these colleagues, of the own customers, in any days up to a last one: one reading
 * tells a week and the month around it; nothing of days that have passed.
 */
export const aheadOfMany = async (ids: readonly string[], until: Day, { today, rules }: Now) => {
  const [docs, visits] =
    today > until || ids.length === 0
      ? [[], []]
      : await Promise.all([
          dueUntil({ ownerId: command.in(ids), ...GENUINE }, until),
          visitsOf(ids, today, until),
        ])
  return (staffId: string, { from, to }: Days): Quantities => {
    const start = from < today ? today : from
    const own = docs.filter(({ ownerId }) => ownerId === staffId)
    return proposedOf(
      own.flatMap(doc => turnsOf(doc.journal, start, to, rules)),
      visits.filter(({ ownerId, on }) => ownerId === staffId && on >= start && on <= to).length,
      own.flatMap(doc => doc.journal.needs),
      { from: start, to },
    )
  }
}
