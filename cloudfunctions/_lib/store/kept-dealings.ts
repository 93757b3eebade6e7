import type { Day } from '@/domain/day'
import { command, db } from '../platform'
import type { DealingDoc } from './dealing-doc'
import { dealingsOf } from './dealings'
import { GENUINE, genuine } from './genuine'

const DEALINGS = 'dealings'

/** A loan of an erased customer: nobody's any more, kept since it ended as the law demands. */
export type KeptDealing = DealingDoc & { readonly keptSince: Day }

/** Notes of an erased customer's loans when each ended, from which the law's years count; may run again. */
export const keepDealingsOf = async (customerId: string, today: Day): Promise<void> => {
  for (const { _id, settledOn } of await dealingsOf(customerId))
    await db
      .collection(DEALINGS)
      .where({ _id, keptSince: null })
      .update({ data: { keptSince: settledOn ?? today } })
}

/** Loans that are only kept, those that ended first before the others. */
export const keptDealings = async (until: Day, limit: number): Promise<KeptDealing[]> => {
  const { data } = await db
    .collection(DEALINGS)
    .where({ keptSince: command.lte(until), ...GENUINE })
    .orderBy('keptSince', 'asc')
    .limit(limit)
    .get()
  return genuine(DEALINGS, data as KeptDealing[])
}

export const removeDealings = async (ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  await db
    .collection(DEALINGS)
    .where({ _id: command.in(ids) })
    .remove()
}
