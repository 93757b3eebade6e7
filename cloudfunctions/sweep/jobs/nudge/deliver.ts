import { logFault } from '#cloud/log'
import { type BookHead, newBook, type Sending } from '#cloud/store/reminder-book-doc'
import { changeBook, settleBatch } from '#cloud/store/reminder-books'
import { isBarred, type Outcome, sendSubscribeMessage } from '#cloud/subscribe-message'
import { templateSetting } from '#cloud/templates'
import type { Tick } from '../jobs'
import { heedFaults } from './faults'
import type { Planned } from './plan-book'
import { type Settled, settledBook } from './settle'

/** A book that is debited, with the messages to send; nothing of it may be sent without. */
export type Debited = {
  readonly book: BookHead
  readonly openid: string
  readonly send: readonly Planned[]
  readonly sending: readonly Sending[]
}

/** Never left: it is planned anew at the next tick. */
const OUT_OF_TIME: Outcome = { kind: 'unsent', code: 0 }

/** After it no other message of the template is tried: none is left, or we may not send. */
const isFinal = ({ outcome }: Settled): boolean => outcome.kind === 'emptied' || isBarred(outcome)

/** Sends a book's messages one after another; what one of them learns for good holds for the next of its template. */
const sendAll = async ({ openid, send, sending }: Debited, tick: Tick): Promise<Settled[]> => {
  const settled: Settled[] = []
  for (const message of send) {
    const own = sending.find(({ messageId }) => messageId === message.id)
    const { id: templateId } = templateSetting(message.template)
    if (own === undefined || templateId === null) continue
    const last = settled.find(one => isFinal(one) && one.sending.template === message.template)
    const outcome: Outcome =
      last?.outcome ??
      (tick.hasTime() ? await sendSubscribeMessage({ ...message, openid, templateId }) : OUT_OF_TIME)
    settled.push({ sending: own, outcome })
  }
  return settled
}

const settleOne = async ({ book }: Debited, settled: readonly Settled[], tick: Tick): Promise<void> => {
  const fresh = newBook(book._id, tick.today, tick.now)
  await changeBook(book._id, fresh, current => {
    // A later run took the book over and called these unknown: what it wrote stands.
    const mine = settled.filter(({ sending }) =>
      current.sending.some(({ entryId }) => entryId === sending.entryId),
    )
    return mine.length === 0 ? null : settledBook(current, mine, tick.now)
  })
}

/** Sends what was debited, books side by side, and settles: all that arrived in one request, every other book alone. */
export const deliver = async (debited: readonly Debited[], batch: string, tick: Tick): Promise<number> => {
  const results = await Promise.all(debited.map(async one => ({ one, settled: await sendAll(one, tick) })))
  const isSent = ({ outcome }: Settled): boolean => outcome.kind === 'sent'
  const whole = results.filter(({ settled }) => settled.every(isSent))
  if (whole.length > 0)
    await settleBatch(
      whole.map(({ one }) => one.book._id),
      batch,
    )
  for (const { one, settled } of results) {
    if (settled.every(isSent)) continue
    // A book that cannot be settled stays on its way and is called unknown by a later tick; the others go on.
    await settleOne(one, settled, tick).catch((error: unknown) => logFault(`settle ${one.book._id}`, error))
  }
  const all = results.flatMap(({ settled }) => settled)
  await heedFaults(
    all.map(({ sending: { template }, outcome }) => ({ template, outcome })),
    tick,
  )
  return all.filter(isSent).length
}
