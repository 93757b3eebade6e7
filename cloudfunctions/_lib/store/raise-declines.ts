import { declineOf } from '@/domain/decline'
import { declineIn, isAnother, type Reach, seriesOf } from '@/domain/decline-watch'
import { type DeclineDoc, declineDocOf, visitIdOf, visitOf } from './decline-doc'
import { declinesOfMany, putDecline, removeOpenDeclines } from './declines'
import type { LedgerDoc } from './ledger-doc'
import { wakeBooks } from './reminder-books'
import { addReminder, removeReminder } from './reminders'
import type { ValuedCustomer } from './value-doc'

/** Nobody is sent to who was archived, or let go with the lead's word (R27). */
const isLookedAfter = ({ isArchived, letGo }: ValuedCustomer): boolean =>
  !isArchived && letGo?.status !== 'approved'

const hasLoans = ({ dealings }: ValuedCustomer): boolean => dealings.count > 0

/** Whether an open alarm still says what the ledger says: a line that came later may have made it good. */
const stands = (customer: ValuedCustomer, lines: readonly LedgerDoc[], open: DeclineDoc): boolean =>
  isLookedAfter(customer) && declineOf(seriesOf(lines, open.measure, open.month, hasLoans(customer))) !== null

/** What a customer's ledger makes of its alarms, the latest first: one to raise, one to take away, or nothing. */
const changeOf = (
  customer: ValuedCustomer,
  lines: readonly LedgerDoc[],
  known: readonly DeclineDoc[],
  { reach, now }: { readonly reach: Reach | undefined; readonly now: number },
): { readonly raised?: DeclineDoc; readonly gone?: DeclineDoc } => {
  const open = known.find(({ isOpen }) => isOpen)
  if (open !== undefined) return stands(customer, lines, open) ? {} : { gone: open }
  if (reach === undefined || !isLookedAfter(customer)) return {}
  const decline = declineIn(lines, reach, hasLoans(customer))
  const [last] = known
  if (decline === null || (last !== undefined && !isAnother(decline, last.month))) return {}
  return { raised: declineDocOf(customer, decline, now) }
}

/**
 * R68 of customers whose figures are computed: raises an alarm with its visit, once; one whose evidence is gone is taken
 * away before anybody goes. One request where nothing changes. The visit is written first, so that a run that is cut off
 * in between makes both.
 */
export const raiseDeclines = async (
  customers: readonly ValuedCustomer[],
  linesOf: ReadonlyMap<string, readonly LedgerDoc[]>,
  reaches: ReadonlyMap<string, Reach>,
  now: number,
): Promise<void> => {
  const withLines = customers.filter(({ _id }) => linesOf.has(_id))
  if (withLines.length === 0) return
  const known = await declinesOfMany(withLines.map(({ _id }) => _id))
  const gone: string[] = []
  const woken = new Set<string>()
  for (const customer of withLines) {
    const theirs = known.filter(({ customerId }) => customerId === customer._id)
    const reach = reaches.get(customer.ownerId)
    const change = changeOf(customer, linesOf.get(customer._id) ?? [], theirs, { reach, now })
    if (change.gone) gone.push(change.gone._id)
    if (change.raised === undefined) continue
    await addReminder(visitOf(customer, change.raised))
    await putDecline(change.raised)
    woken.add(customer.ownerId)
  }
  await removeOpenDeclines(gone)
  await Promise.all(gone.map(id => removeReminder(visitIdOf(id))))
  if (woken.size > 0) await wakeBooks([...woken], now)
}
