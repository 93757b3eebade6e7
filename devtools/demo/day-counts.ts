import {
  type Counts,
  closedCounts,
  entryCounts,
  importCounts,
  isNothing,
  NO_COUNTS,
  openedCounts,
  plus,
  stageCounts,
} from '@/domain/counts'
import type { Day } from '@/domain/day'
import { type Need, STAGES } from '@/domain/need'
import type { ClosedNeedDoc } from '../../cloudfunctions/_lib/store/closed-needs'
import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'
import type { DayCountDoc } from '../../cloudfunctions/_lib/store/day-counts'
import type { EntryDoc } from '../../cloudfunctions/_lib/store/entries'

export type Laid = {
  readonly customer: CustomerDoc
  readonly entries: readonly EntryDoc[]
  readonly closedNeeds: readonly ClosedNeedDoc[]
}
type Done = readonly [staffId: string, on: Day, counts: Counts]

const ofNeed = ({ openedOn, openedById, firsts = {} }: Need): Done[] => [
  ...(openedById ? [[openedById, openedOn, openedCounts(1)] as const] : []),
  ...STAGES.flatMap((stage): Done[] => {
    const first = firsts[stage]
    return first ? [[first.byId, first.on, stageCounts(stage)]] : []
  }),
]

const doneIn = ({ customer, entries, closedNeeds }: Laid): Done[] => [
  [customer.createdById, customer.journal.createdOn, importCounts(1)],
  ...entries.map((entry): Done => [entry.byId, entry.on, entryCounts(entry)]),
  ...[...customer.journal.needs, ...closedNeeds].flatMap(ofNeed),
  ...closedNeeds.map(
    ({ closedById, closedOn, closing, amountFen }): Done => [
      closedById,
      closedOn,
      closedCounts(closing, amountFen),
    ],
  ),
]

/** The counters as they would stand if all that is laid out had been done in the app. */
export const dayCountDocs = (
  laid: readonly Laid[],
  teamOf: (staffId: string) => string | null,
): DayCountDoc[] => {
  const docs = new Map<string, DayCountDoc>()
  for (const [staffId, on, counts] of laid.flatMap(doneIn)) {
    const _id = `${staffId}_${on}`
    const known = docs.get(_id)?.counts ?? NO_COUNTS
    docs.set(_id, { _id, staffId, teamId: teamOf(staffId), on, counts: plus(known, counts) })
  }
  return [...docs.values()].filter(({ counts }) => !isNothing(counts))
}
