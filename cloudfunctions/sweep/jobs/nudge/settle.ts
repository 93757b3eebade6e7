import { emptyOut, giveBack, quotaOf } from '#cloud/store/quota-changes'
import type { BookDoc, Sending } from '#cloud/store/reminder-book-doc'
import type { RecordedItem, RecordedMessage } from '#cloud/store/reminder-days'
import { isBarred, type Outcome } from '#cloud/subscribe-message'
import { timeOf } from '@/domain/day'
import { AT_REST } from './plan-book'
import { REST_MS } from './rests'

/** One message of a batch with what became of it. */
export type Settled = { readonly sending: Sending; readonly outcome: Outcome }

/** A message that never left is planned again at the next tick, which may come a little less than five minutes later. */
const SOON_MS = 4 * 60_000

const entriesAfter = (
  entries: BookDoc['entries'],
  { sending, outcome }: Settled,
  at: number,
): BookDoc['entries'] => {
  const { template, entryId, isPaid } = sending
  switch (outcome.kind) {
    case 'sent':
    case 'unknown':
      return entries
    case 'emptied':
      return emptyOut(entries, { id: `none_${entryId}`, template, at }, 'emptied')
    case 'refused':
    case 'unsent':
      return giveBack(entries, sending, isPaid, at)
    default:
      return outcome satisfies never
  }
}

const stateOf = ({ kind }: Outcome): RecordedMessage['state'] =>
  kind === 'sent' ? 'sent' : kind === 'unknown' ? 'unknown' : 'failed'

type Hold = Pick<RecordedItem, 'reason' | 'until'>

/** Why what a message covered is held; where we may send nothing, until when, if that is still within the hours. */
const holdOf = (outcome: Outcome, { to }: BookDoc['hours'], now: number): Hold => {
  if (outcome.kind === 'emptied') return { reason: 'refused', until: null }
  if (outcome.kind === 'unknown') return { reason: 'unknown', until: null }
  if (!isBarred(outcome)) return { reason: 'failed', until: null }
  const until = timeOf(now + REST_MS)
  return { reason: 'rests', until: until > timeOf(now) && until < to ? until : null }
}

const messagesAfter = (messages: readonly RecordedMessage[], settled: readonly Settled[]) =>
  messages.map(message => {
    const of = settled.find(({ sending }) => sending.messageId === message.id)
    if (of === undefined) return message
    const code = of.outcome.kind === 'sent' ? null : of.outcome.code
    return { ...message, state: stateOf(of.outcome), code }
  })

const itemsAfter = ({ record, hours }: BookDoc, settled: readonly Settled[], now: number): RecordedItem[] =>
  record.items.map(item => {
    const of = settled.find(({ sending }) => sending.messageId === item.messageId)
    if (of === undefined || of.outcome.kind === 'sent') return item
    // What may have arrived stays where it was; what did not is held.
    const fate = of.outcome.kind === 'unknown' ? item.fate : 'held'
    return { ...item, fate, ...holdOf(of.outcome, hours, now) }
  })

const isDigest = ({ sending }: Settled): boolean => sending.covers.some(({ as }) => as !== 'sent')

/**
 * What did not leave covers nothing and does not count. What never reached WeChat is planned anew at the next tick; what
 * met 43101 once somebody accepts again, at once where nothing of the batch arrived, else half an hour after it.
 */
const dayAfter = (day: BookDoc['days']['nudge'], settled: readonly Settled[]): BookDoc['days']['nudge'] => {
  const gone = settled.filter(({ outcome: { kind } }) => kind === 'unsent' || kind === 'emptied')
  if (gone.length === 0) return day
  const isNothingNew =
    gone.length === settled.length || gone.some(({ outcome: { kind } }) => kind === 'unsent')
  const keys = new Set(gone.flatMap(({ sending }) => sending.covers.map(({ key }) => key)))
  return {
    ...day,
    covered: day.covered.filter(({ key }) => !keys.has(key)),
    sent: Math.max(0, day.sent - gone.length),
    digestAt: gone.some(isDigest) ? null : day.digestAt,
    lastBatchAt: isNothingNew ? null : day.lastBatchAt,
  }
}

/** How long a message waits that never left: where we may send none, as long as its template rests. */
export const waitAfter = (outcome: Outcome): number => (isBarred(outcome) ? REST_MS : SOON_MS)

/** A book after its messages: every outcome in the ledger, the day and the record. */
export const settledBook = (
  book: BookDoc,
  settled: readonly Settled[],
  now: number,
): Partial<Omit<BookDoc, '_id' | 'version'>> => {
  const entries = settled.reduce((all, one) => entriesAfter(all, one, now), book.entries)
  const again = settled.flatMap(({ outcome }) =>
    outcome.kind === 'unsent' ? [now + waitAfter(outcome)] : [],
  )
  const of = (template: Sending['template']) => settled.filter(({ sending }) => sending.template === template)
  return {
    ...quotaOf(entries),
    ...AT_REST,
    days: {
      nudge: dayAfter(book.days.nudge, of('nudge')),
      alert: dayAfter(book.days.alert, of('alert')),
    },
    record: {
      ...book.record,
      items: itemsAfter(book, settled, now),
      messages: messagesAfter(book.record.messages, settled),
    },
    ...(again.length === 0 ? {} : { nextAt: Math.min(book.nextAt, ...again) }),
  }
}
