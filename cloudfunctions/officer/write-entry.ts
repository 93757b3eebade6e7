import type { Context } from '#cloud/context'
import type { Transaction } from '#cloud/database-types'
import { refuse } from '#cloud/refusal'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { ownCustomerIn, saveCustomer } from '#cloud/store/customers'
import { count } from '#cloud/store/day-counts'
import { addEntry, type EntryDoc, entryIn } from '#cloud/store/entries'
import { transact } from '#cloud/store/transact'
import { entryCounts, openedCounts, plus } from '@/domain/counts'
import type { Journal } from '@/domain/journal'
import { takenOverBy, takeOver } from './take-over'

/** What a new entry says of itself; the rest follows from the customer it is written for. */
export type Entry = Pick<
  EntryDoc,
  | '_id'
  | 'kind'
  | 'at'
  | 'on'
  | 'isLate'
  | 'channel'
  | 'outcome'
  | 'note'
  | 'next'
  | 'answers'
  | 'tasks'
  | 'contentHash'
>

type Written = { readonly customer: CustomerDoc; readonly entry: EntryDoc }

/** The same entry again answers what was written; another one under its id is refused. */
const repeated = async (
  ctx: Context,
  t: Transaction,
  known: EntryDoc,
  entry: Entry,
  customerId: string,
): Promise<Written> => {
  const isRepeat = known.byId === ctx.staff._id && known.contentHash === entry.contentHash
  if (!isRepeat) return refuse('ID_TAKEN', '这个编号已经用过了。')
  return { customer: await ownCustomerIn(ctx, t, customerId), entry: known }
}

/** Needs that an entry opened: there after it and not before. */
export const openedIn = (before: Journal, after: Journal): string[] =>
  after.needs.filter(need => before.needs.every(({ id }) => id !== need.id)).map(({ id }) => id)

const withOpener = (journal: Journal, opened: readonly string[], openedById: string): Journal =>
  opened.length === 0
    ? journal
    : {
        ...journal,
        needs: journal.needs.map(need => (opened.includes(need.id) ? { ...need, openedById } : need)),
      }

/**
 * Writes an entry and the customer it changes as one: entry, re-grade and next due day, or nothing.
 * `change` answers the new journal, or refuses; what else it writes goes into the same transaction.
 */
export const writeEntry = (
  ctx: Context,
  { customerId, version }: { customerId: string; version: number },
  entry: Entry,
  change: (journal: Journal, t: Transaction) => Journal | Promise<Journal>,
): Promise<Written> =>
  transact(async t => {
    const known = await entryIn(t, entry._id)
    if (known !== null) return repeated(ctx, t, known, entry, customerId)
    const doc = await ownCustomerIn(ctx, t, customerId, version)
    const changed = await change(doc.journal, t)
    const opened = openedIn(doc.journal, changed)
    const journal = withOpener(changed, opened, ctx.staff._id)
    const tookOver = takenOverBy(ctx, doc, entry)
    const customer = await saveCustomer(ctx, t, { ...(await takeOver(ctx, t, doc, tookOver)), journal })
    const written: EntryDoc = {
      ...entry,
      customerId,
      ownerId: doc.ownerId,
      byId: ctx.staff._id,
      byName: ctx.staff.name,
      loggedAt: ctx.now,
      gradeBefore: doc.grade,
      gradeAfter: customer.grade,
      dueBefore: doc.nextDueOn,
      dueAfter: customer.nextDueOn,
      before: doc.journal,
      madeVersion: customer.version,
      voided: null,
      ...(tookOver === null ? {} : { tookOver }),
    }
    await addEntry(t, written)
    await count(t, ctx.staff, entry.on, plus(entryCounts(entry), openedCounts(opened.length)))
    return { customer, entry: written }
  })
