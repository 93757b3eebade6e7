import { addDays, addMonths, type Day } from '@/domain/day'
import { CLOSING_GRADES, type ClosingGrade, openByGrade } from '@/domain/forecast'
import type { Need } from '@/domain/need'
import { planDays } from '@/domain/plan'
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

const forEach = <T>(of: (grade: ClosingGrade) => T): Record<ClosingGrade, T> =>
  Object.fromEntries(CLOSING_GRADES.map(grade => [grade, of(grade)])) as Record<ClosingGrade, T>

/**
 * R99 the stock-takes that the sweep would have made since the book entered: what was open then by its grade on that day,
 * and how much of it was paid out; of the period that runs only what is open. Of those who still own customers.
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
  const takeOf = (ownerId: string, needs: readonly Told[], span: TakeSpan, start: Day): StockTakeDoc => {
    const { from, to } = planDays(start, span)
    const open = openByGrade(
      needs.filter(({ openedOn, closedOn }) => openedOn < from && (closedOn === null || closedOn >= from)),
      from,
    )
    const isOver = to < today
    return {
      _id: takeIdOf(ownerId, span, from),
      ownerId,
      teamId: teamOf(ownerId) ?? '',
      span,
      from,
      to,
      open: isOver ? null : forEach(grade => open[grade].map(({ key }) => key)),
      trials: isOver
        ? forEach(grade => ({
            n: open[grade].length,
            closed: open[grade].filter(({ closedOn }) => closedOn !== null && closedOn <= to).length,
          }))
        : null,
    }
  }
  return [...byOwner].flatMap(([ownerId, needs]) =>
    (['week', 'month'] as const).flatMap(span =>
      startsOf(span, since, today).map(start => takeOf(ownerId, needs, span, start)),
    ),
  )
}
