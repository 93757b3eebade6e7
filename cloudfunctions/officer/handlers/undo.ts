import { changedMeanwhile, notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { ownCustomerIn, saveCustomer } from '#cloud/store/customers'
import { uncount } from '#cloud/store/day-counts'
import { dealingsOf } from '#cloud/store/dealings'
import { type EntryDoc, entriesOf, entryById, entryIn, removeEntry, replaceEntry } from '#cloud/store/entries'
import { transact } from '#cloud/store/transact'
import type { officer } from '@/contract/officer'
import { entryCounts, openedCounts, plus } from '@/domain/counts'
import { recountClocks } from '@/domain/recount'
import { viewOf } from '../customer-view'
import { withTasksUndone } from '../do-tasks'
import { takeOverUndone } from '../take-over'
import { openedIn } from '../write-entry'

/** For so long, by the server's clock, an undo leaves no trace. */
const TRACELESS_MS = 10_000
/** The clocks look no further back than so many entries of a customer. */
const RECOUNTED = 200

const isCounted = ({ kind }: EntryDoc): boolean => kind === 'followUp' || kind === 'review'

/** The customer after an entry was voided: the clocks from the entries that remain, and its next step gone. */
const withoutEntry = (doc: CustomerDoc, entry: EntryDoc, others: readonly EntryDoc[]): CustomerDoc => {
  const isItsStep = entry.next !== null && JSON.stringify(entry.next) === JSON.stringify(doc.journal.next)
  const remaining = others.filter(one => isCounted(one) && one._id !== entry._id && one.voided === null)
  return {
    ...doc,
    journal: {
      ...doc.journal,
      ...recountClocks(doc.journal, remaining, doc.contactedBefore),
      next: isItsStep ? null : doc.journal.next,
    },
  }
}

export const undo: Pick<Handlers<typeof officer>, 'followUp.undo'> = {
  'followUp.undo': async (ctx, { id, version, reason }) => {
    const seen = (await entryById(id)) ?? notFound()
    const { entries: others } = await entriesOf(seen.customerId, RECOUNTED)
    const dealings = seen.tasks?.length ? await dealingsOf(seen.customerId) : []
    const undone = await transact(async t => {
      const doc = await ownCustomerIn(ctx, t, seen.customerId, version)
      const entry = (await entryIn(t, id)) ?? changedMeanwhile()
      if (entry.kind === 'event') return refuse('FORBIDDEN', '客户做的事不能作废。')
      if (entry.voided) return refuse('USED', '这条已经作废了。')
      if (ctx.now - entry.loggedAt <= TRACELESS_MS && doc.version === entry.madeVersion) {
        await removeEntry(t, id)
        const opened = openedCounts(openedIn(entry.before, doc.journal).length)
        await uncount(t, entry.byId, entry.on, plus(entryCounts(entry), opened))
        const left = await takeOverUndone(t, doc, entry, [])
        const restored = await withTasksUndone(ctx, t, { ...left, journal: entry.before }, entry, dealings)
        return { customer: await saveCustomer(ctx, t, restored), fate: 'removed' as const }
      }
      if (!reason) return refuse('INVALID', '超过 10 秒，作废要写原因。')
      await uncount(t, entry.byId, entry.on, entryCounts(entry))
      await replaceEntry(t, { ...entry, voided: { at: ctx.now, byId: ctx.staff._id, reason } })
      const left = await takeOverUndone(t, doc, entry, others)
      const without = await withTasksUndone(ctx, t, withoutEntry(left, entry, others), entry, dealings)
      return { customer: await saveCustomer(ctx, t, without), fate: 'voided' as const }
    })
    return { customer: await viewOf(ctx, undone.customer), fate: undone.fate }
  },
}
