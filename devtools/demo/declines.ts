import type { Day } from '@/domain/day'
import { DECLINE_MEASURES } from '@/domain/decline'
import { declineIn, type LineCount, type Reach, reachOf } from '@/domain/decline-watch'
import { monthOf } from '@/domain/month'
import { type DeclineDoc, declineDocOf, visitOf } from '../../cloudfunctions/_lib/store/decline-doc'
import type { LedgerDoc } from '../../cloudfunctions/_lib/store/ledger-doc'
import type { ReminderDoc } from '../../cloudfunctions/_lib/store/reminders'
import type { CustomerDocs } from './customer-docs'

/** How far the demo's bank files tell of each officer's book. */
export const demoReaches = (ledger: readonly LedgerDoc[], today: Day): Map<string, Reach> => {
  const counts = new Map<string, Map<string, LineCount>>()
  for (const { ownerId, kind, month } of ledger) {
    const measure = DECLINE_MEASURES.find(one => one === kind)
    if (measure === undefined) continue
    const theirs = counts.get(ownerId) ?? new Map<string, LineCount>()
    const lines = (theirs.get(`${measure} ${month}`)?.lines ?? 0) + 1
    counts.set(ownerId, theirs.set(`${measure} ${month}`, { measure, month, lines }))
  }
  return new Map(
    [...counts].map(([ownerId, theirs]) => [ownerId, reachOf([...theirs.values()], monthOf(today))]),
  )
}

/** The alarms that a night's sweep would have raised (R68), each with its visit. */
export const demoDeclines = (
  laid: readonly { readonly docs: CustomerDocs; readonly lines: readonly LedgerDoc[] }[],
  reaches: ReadonlyMap<string, Reach>,
  now: number,
): { readonly declines: DeclineDoc[]; readonly visits: ReminderDoc[] } => {
  const raised = laid.flatMap(({ docs: { customer }, lines }) => {
    const reach = reaches.get(customer.ownerId)
    const decline = reach && !customer.isArchived && declineIn(lines, reach, customer.dealings.count > 0)
    return decline ? [{ customer, doc: declineDocOf(customer, decline, now) }] : []
  })
  return {
    declines: raised.map(({ doc }) => doc),
    visits: raised.map(({ customer, doc }) => visitOf(customer, doc)),
  }
}
