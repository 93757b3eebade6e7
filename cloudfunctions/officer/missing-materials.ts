import type { CardDoc } from '#cloud/store/card-doc'
import { type Day, dayOf } from '@/domain/day'
import { materialKindOf, materialsFor } from '@/domain/material-list'

/**
 * R91 which documents are still to come: of the list that was sent last what the officer has not ticked, else the usual
 * ones of the leading need, else null. `cards`: the newest first.
 */
export const missingOf = (
  cards: readonly CardDoc[],
  need: { readonly product: string } | null,
): { sentOn: Day | null; missing: string[] } | null => {
  for (const { asked, given, revokedAt, createdAt } of cards) {
    if (asked.purpose !== 'materials' || revokedAt !== null) continue
    const missing = asked.items.filter(({ id }) => !given.ticks[id]?.byOfficer).map(({ name }) => name)
    return { sentOn: dayOf(createdAt), missing }
  }
  if (need === null) return null
  return { sentOn: null, missing: materialsFor(materialKindOf(need.product)).map(({ name }) => name) }
}
