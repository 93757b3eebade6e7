import { command } from '#cloud/platform'
import { type AheadCustomer, mayBeRefollowed } from '#cloud/store/ahead'
import { GENUINE } from '#cloud/store/genuine'
import { gradesSince } from '#cloud/store/look-back'
import { addDays, type Day, daysBetween } from '@/domain/day'
import { isPastExpected } from '@/domain/need'
import { type Refollow, refollowOf, STRONG_DAYS } from '@/domain/refollow'

export type Found = { readonly doc: AheadCustomer; readonly refollow: Refollow }

/** Whoever cannot be found by the rule is not asked for entries. */
const isCandidate = ({ journal }: AheadCustomer, today: Day): boolean =>
  journal.needs.some(
    need =>
      daysBetween(need.openedOn, today) >= STRONG_DAYS || (journal.isKey && isPastExpected(need, today)),
  )

/** R117 of these books: by the grade's index, and the entries of 90 days of whom it may concern. */
export const refollowsOf = async (ownerIds: readonly string[], today: Day): Promise<Found[]> => {
  const docs = await mayBeRefollowed({ ownerId: command.in(ownerIds), ...GENUINE })
  const candidates = docs.filter(doc => isCandidate(doc, today))
  const entries = await gradesSince(
    candidates.map(({ _id }) => _id),
    addDays(today, -STRONG_DAYS),
  )
  return candidates.flatMap(doc => {
    const own = entries.filter(({ customerId }) => customerId === doc._id)
    const refollow = refollowOf(doc.journal, own, today)
    return refollow === null ? [] : [{ doc, refollow }]
  })
}
