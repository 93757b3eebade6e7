import { addDays, addMonths, type Day } from '@/domain/day'
import type { Need } from '@/domain/need'
import { nextPeriod, planDays } from '@/domain/plan'
import { outcomeOf, takenNeeds } from '@/domain/stock-take'
import { type StockTakeDoc, type TakeSpan, takeIdOf } from '../../cloudfunctions/_lib/store/stock-takes'
import type { Laid } from './day-counts'

type Told = Need & { readonly key: string; readonly closedOn: Day | null }

const toldOf = ({ customer, closedNeeds }: Laid): Told[] => [
  ...customer.journal.needs.map(need => ({ ...need, key: `${customer._id}.${need.id}`, closedOn: null })),
  ...closedNeeds.map(need => ({ ...need, key: need._id })),
]

/** The first days of the periods since the book entered, the one that runs included. */
const startsOf = (span: TakeSpan, since: Day, today: Day): Day[] => {
  const starts: Day[] = []
  let from = planDays(today, span).from
  while (from > since) {
    starts.unshift(from)
    from = span === 'week' ? addDays(from, -7) : addMonths(from, -1)
  }
  return starts
}

/**
 * R99 the stock-takes that the sweep would have made since the book entered: what was open then by its grade on that day, for
 * the period after it; and what came of those that are over. Of those who still own customers.
 */
export const stockTakeDocs = (
  laid: readonly Laid[],
  { since, today, teamOf }: { since: Day; today: Day; teamOf: (staffId: string) => string | null },
): StockTakeDoc[] => {
  const byOwner = new Map<string, Told[]>()
  for (const one of laid) {
    const { ownerId } = one.customer
    byOwner.set(ownerId, [...(byOwner.get(ownerId) ?? []), ...toldOf(one)])
  }
  const ended = laid.flatMap(({ closedNeeds }) => closedNeeds.map(need => ({ ...need, key: need._id })))
  const takeOf = (ownerId: string, needs: readonly Told[], span: TakeSpan, on: Day): StockTakeDoc => {
    const { from, to } = nextPeriod(on, span)
    const standing = needs.filter(
      ({ openedOn, closedOn }) => openedOn < on && (closedOn === null || closedOn >= on),
    )
    const open = takenNeeds(standing, on)
    const take = { ownerId, on, from, to, open, trials: null }
    const told = { _id: takeIdOf(ownerId, span, from), teamId: teamOf(ownerId) ?? '', span, ...take }
    return to < today ? { ...told, open: null, trials: outcomeOf(take, ended) } : told
  }
  return [...byOwner].flatMap(([ownerId, needs]) =>
    (['week', 'month'] as const).flatMap(span =>
      startsOf(span, since, today).map(start => takeOf(ownerId, needs, span, start)),
    ),
  )
}
