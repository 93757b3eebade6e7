import { logFault } from '#cloud/log'
import { NEVER } from '#cloud/store/reminder-book-doc'
import {
  dueServiceBooks,
  nextServiceAt,
  type ServiceBook,
  type StoredAsk,
  writeServiceBook,
} from '#cloud/store/service-books'
import { readSettings, type SettingsDoc } from '#cloud/store/settings'
import { SERVICE } from '@/domain/message-templates'
import type { Done, Tick } from './jobs'
import { RUN_MS } from './nudge/run'
import { AT_REST, canTell, tellOne } from './tell-one'
import { whenToTell } from './when-to-tell'

const BATCH = 50
const AFTER_FAULT_MS = 3_600_000

type Planned = { readonly keep: StoredAsk[]; readonly now: StoredAsk | null; readonly nextAt: number }

/** What of a book is told now, one thing at a time; what may never be told is dropped, what may not yet be waits. */
const planned = async (book: ServiceBook, tick: Tick, settings: SettingsDoc): Promise<Planned> => {
  const keep: StoredAsk[] = []
  let first: StoredAsk | null = null
  let nextAt = NEVER
  for (const ask of book.asks) {
    if (ask.dueAt === null) {
      keep.push(ask)
      continue
    }
    const allowed = canTell(book) ? await whenToTell(ask, book.openid, tick, settings) : null
    if (allowed === null) continue
    keep.push(ask)
    const at = Math.max(allowed, tick.rests.get(SERVICE) ?? 0)
    if (at <= tick.now && first === null) first = ask
    else nextAt = Math.min(nextAt, Math.max(at, tick.now))
  }
  return { keep, now: first, nextAt }
}

const tell = async (book: ServiceBook, tick: Tick, settings: SettingsDoc): Promise<boolean> => {
  if (book.sending !== null) {
    // A run was cut off between the debit and its end: it may have arrived, so it is never sent again.
    await writeServiceBook(book, AT_REST)
    return false
  }
  const { keep, now, nextAt } = await planned(book, tick, settings)
  const isWritten = await writeServiceBook(book, { asks: keep, nextAt })
  if (!isWritten || now === null) return false
  return tellOne({ ...book, asks: keep, nextAt, version: book.version + 1 }, now, tick)
}

/** Customers are told what they asked for and nothing else (issue 6): one message a book and tick. */
export const tellCustomers = async (tick: Tick, tomorrow: number): Promise<Done> => {
  const due = await dueServiceBooks(tick.now, RUN_MS, BATCH)
  if (due.length === 0)
    return { read: 0, changed: 0, isDone: true, nextAt: Math.min(tomorrow, await nextServiceAt()) }
  const settings = await readSettings()
  let changed = 0
  for (const book of due) {
    if (!tick.hasTime()) return { read: due.length, changed, isDone: false, nextAt: tick.now }
    try {
      if (await tell(book, tick, settings)) changed += 1
    } catch (error) {
      logFault('tell', error)
      await writeServiceBook(book, { nextAt: tick.now + AFTER_FAULT_MS })
    }
  }
  const next = due.length < BATCH ? await nextServiceAt() : tick.now
  return { read: due.length, changed, isDone: true, nextAt: Math.min(tomorrow, Math.max(next, tick.now)) }
}
