import { openPhone } from '#cloud/store/phone-vault'
import { emptyOut, giveBack } from '#cloud/store/quota-changes'
import { NEVER } from '#cloud/store/reminder-book-doc'
import {
  changeServiceBook,
  type ServiceBook,
  type ServiceChange,
  type StoredAsk,
  writeServiceBook,
} from '#cloud/store/service-books'
import { fileServicePage } from '#cloud/store/service-pages'
import { type Outcome, sendSubscribeMessage } from '#cloud/subscribe-message'
import { templateSetting } from '#cloud/templates'
import { cardPath } from '@/domain/card'
import { SERVICE } from '@/domain/message-templates'
import { applyEntry, balanceOf, isStanding, type QuotaEntry } from '@/domain/quota'
import { serviceMessage } from '@/domain/service-message'
import type { Tick } from './jobs'
import { heedFaults } from './nudge/faults'
import { waitAfter } from './nudge/settle'

export const AT_REST = { sending: null, sendingAt: NEVER } as const

const without = (asks: readonly StoredAsk[], { id }: StoredAsk): StoredAsk[] =>
  asks.filter(one => one.id !== id)

const settled = (
  book: ServiceBook,
  ask: StoredAsk,
  debit: { entryId: string; isPaid: boolean },
  outcome: Outcome,
  now: number,
): ServiceChange => {
  const ref = { entryId: debit.entryId, messageId: ask.id, template: SERVICE } as const
  const back = (): readonly QuotaEntry[] => giveBack(book.entries, ref, debit.isPaid, now)
  switch (outcome.kind) {
    case 'sent':
    case 'unknown':
      return AT_REST
    case 'emptied': {
      const entry = { id: `none_${debit.entryId}`, template: SERVICE, at: now } as const
      return { ...AT_REST, entries: emptyOut(book.entries, entry, 'emptied') }
    }
    case 'refused':
      return { ...AT_REST, entries: back() }
    case 'unsent':
      return { ...AT_REST, entries: back(), asks: [...book.asks, ask], nextAt: now + waitAfter(outcome) }
    default:
      return outcome satisfies never
  }
}

/** Whether another message is paid for, or consent stands. */
export const canTell = ({ entries }: ServiceBook): boolean =>
  isStanding(entries, SERVICE) || balanceOf(entries, SERVICE) > 0

/**
 * Tells one thing that was asked for, by the same protocol as nudges: debited and on its way in one conditional write, then
 * sent, then settled; what may have arrived is never sent again. Answers whether it left.
 */
export const tellOne = async (book: ServiceBook, ask: StoredAsk, tick: Tick): Promise<boolean> => {
  const { now, today } = tick
  const { id: templateId } = templateSetting(SERVICE)
  if (templateId === null) return false
  const page = cardPath(openPhone(ask.tokenEnc, ask.id))
  const isPaid = !isStanding(book.entries, SERVICE)
  // The version makes every try an entry of its own: what was given back after the first is debited again.
  const entryId = `snd_${ask.id}_v${book.version}`
  const debit: QuotaEntry = {
    id: entryId,
    template: SERVICE,
    at: now,
    cause: 'sending',
    change: isPaid ? -1 : 0,
    ref: ask.id,
  }
  const { entries, pages } = await fileServicePage(book)
  const isDebited = await writeServiceBook(book, {
    entries: applyEntry(entries, debit),
    ...(pages === undefined ? {} : { pages }),
    asks: without(book.asks, ask),
    sending: { ask, entryId, isPaid },
    sendingAt: now,
  })
  if (!isDebited) return false
  const outcome = await sendSubscribeMessage({
    ...serviceMessage(ask.matter, today, now),
    template: SERVICE,
    openid: book.openid,
    templateId,
    page,
  })
  await changeServiceBook(book.openid, current =>
    // Called unknown by a later run, or erased meanwhile: what stands there stands.
    current.sending?.entryId === entryId ? settled(current, ask, { entryId, isPaid }, outcome, now) : null,
  )
  await heedFaults([{ template: SERVICE, outcome }], tick)
  return outcome.kind === 'sent'
}
