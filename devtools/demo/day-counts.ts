import { type Counts, entryCounts, NO_COUNTS, plus } from '@/domain/counts'
import type { Day } from '@/domain/day'
import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'
import type { EntryDoc } from '../../cloudfunctions/_lib/store/entries'

type Done = { readonly staffId: string; readonly on: Day; readonly counts: Counts }

const entered = ({ createdById, createdFrom, journal }: CustomerDoc): Done => ({
  staffId: createdById,
  on: journal.createdOn,
  counts: { ...NO_COUNTS, [createdFrom.startsWith('imp_') ? 'imported' : 'newCustomers']: 1 },
})

/** The counters of the days that the demo's entries and customers fall on, as they would have been written with them. */
export const demoDayCounts = (
  entries: readonly EntryDoc[],
  customers: readonly CustomerDoc[],
  teamOf: (staffId: string) => string | null,
): object[] => {
  const done = [
    ...entries.map((entry): Done => ({ staffId: entry.byId, on: entry.on, counts: entryCounts(entry) })),
    ...customers.map(entered),
  ]
  const days = new Map<string, Done>()
  for (const one of done) {
    const id = `${one.staffId}_${one.on}`
    const known = days.get(id)
    days.set(id, known ? { ...known, counts: plus(known.counts, one.counts) } : one)
  }
  return [...days].map(([_id, day]) => ({ _id, ...day, teamId: teamOf(day.staffId) }))
}
