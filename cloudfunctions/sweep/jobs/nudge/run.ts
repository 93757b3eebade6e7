import { logFault } from '#cloud/log'
import { filePages, MOST_ENTRIES } from '#cloud/store/quota-pages'
import { type BookHead, NEVER } from '#cloud/store/reminder-book-doc'
import { dueBooks, writeBook } from '#cloud/store/reminder-books'
import { fileDays } from '#cloud/store/reminder-days'
import { isAwayOn } from '#cloud/store/staff'
import { addDays, startOf } from '@/domain/day'
import { nextOpening } from '@/domain/office-hours'
import type { Tick } from '../jobs'
import type { Progress } from '../regrade'
import { candidatesOf } from './candidates'
import { type Debited, deliver } from './deliver'
import { type Person, peopleOf } from './person'
import { planBook } from './plan-book'
import { callUnknown } from './recover'

/** Books are read so many at a time, planned, sent and settled so many side by side: a kill leaves no more unknown. */
export const BATCH = 50
const ABREAST = 10
/** Longer than the function's limit of 60 s: whoever debited a message has ended by then. */
export const RUN_MS = 65_000
/** A book that fails is left alone for an hour, so that it holds up no other. */
const AFTER_FAULT_MS = 3_600_000

const planned = async (book: BookHead, person: Person, batch: string): Promise<Debited | null> => {
  const { fields, entries, send } = planBook(book, await candidatesOf(person), person, batch)
  // The one atomic step before anything leaves: debit, record and `sending`, if the book is still as it was read.
  const isDebited = await writeBook(book, fields, entries)
  if (!isDebited || send.length === 0) return null
  return { book, openid: person.staff.openid, send, sending: fields.sending ?? [] }
}

/** A leaver's book is closed; on leave nothing is said until its end. Answers what is to be sent. */
const prepared = async (
  book: BookHead,
  person: Person | undefined,
  tick: Tick,
  batch: string,
): Promise<Debited | null> => {
  if (person === undefined || person.staff.status === 'left') {
    await writeBook(book, { isClosed: true, nextAt: NEVER })
    return null
  }
  const { away } = person.staff
  if (away !== null && isAwayOn(person.staff, tick.today)) {
    const lastMoment = startOf(addDays(away.to, 1)) - 1
    await writeBook(book, { nextAt: nextOpening(book.hours, tick.rules.calendar, lastMoment) })
    return null
  }
  return planned(book, person, batch)
}

const leaveAlone = async (book: BookHead, tick: Tick, error: unknown): Promise<void> => {
  logFault(`nudge ${book._id}`, error)
  await writeBook(book, { nextAt: tick.now + AFTER_FAULT_MS })
}

const safely = async (
  book: BookHead,
  tick: Tick,
  work: () => Promise<Debited | null>,
): Promise<Debited | null> => {
  try {
    return await work()
  } catch (error) {
    await leaveAlone(book, tick, error)
    return null
  }
}

type Known = { readonly books: readonly BookHead[]; readonly people: ReadonlyMap<string, Person> }

/** Reads a batch's colleagues at once, and where that fails each alone, so that one who cannot be read silences nobody. */
const known = async (all: readonly BookHead[], tick: Tick): Promise<Known> => {
  const ids = all.map(({ _id }) => _id)
  try {
    return { books: all, people: await peopleOf(ids, tick) }
  } catch (error) {
    if (all.length > 1) {
      const halves = [all.slice(0, all.length / 2), all.slice(all.length / 2)]
      const [first, second] = await Promise.all(halves.map(half => known(half, tick)))
      const people = new Map([...(first?.people ?? []), ...(second?.people ?? [])])
      return { books: [...(first?.books ?? []), ...(second?.books ?? [])], people }
    }
    for (const book of all) await leaveAlone(book, tick, error)
    return { books: [], people: new Map() }
  }
}

type Handled = { readonly sent: number; readonly isDone: boolean }

/** Plans, debits and sends, so many books side by side; `isDone`: every book had its turn before the time was over. */
const handle = async (all: readonly BookHead[], batch: string, tick: Tick): Promise<Handled> => {
  const { books, people } = await known(all, tick)
  await fileDays(
    books
      .filter(({ record }) => record.on !== tick.today && record.items.length + record.messages.length > 0)
      .map(({ _id, record }) => ({ staffId: _id, record })),
  )
  let sent = 0
  for (let i = 0; i < books.length; i += ABREAST) {
    if (!tick.hasTime()) return { sent, isDone: false }
    const ready = await Promise.all(
      books
        .slice(i, i + ABREAST)
        .map(book => safely(book, tick, () => prepared(book, people.get(book._id), tick, batch))),
    )
    sent += await deliver(
      ready.filter(one => one !== null),
      batch,
      tick,
    )
  }
  for (const { _id, entryCount } of books)
    if (entryCount > MOST_ENTRIES && tick.hasTime()) await filePages(_id, tick.today, tick.now)
  return { sent, isDone: true }
}

/** Books whose time has come, `first` of which were read already: each once a tick. Answers books and messages. */
export const nudge = async (first: readonly BookHead[], batch: string, tick: Tick): Promise<Progress> => {
  const seen = new Set<string>()
  let changed = 0
  for (let books = first; books.length > 0; ) {
    if (!tick.hasTime()) return { read: seen.size, changed, isDone: false }
    const fresh = books.filter(({ _id }) => !seen.has(_id))
    if (fresh.length === 0) break
    for (const { _id } of fresh) seen.add(_id)
    const left = fresh.filter(({ sending }) => sending.length > 0)
    for (const book of left) if (isLeftBehind(book, tick.now)) await callUnknown(book, tick)
    const { sent, isDone } = await handle(
      fresh.filter(({ sending }) => sending.length === 0),
      batch,
      tick,
    )
    changed += sent
    if (!isDone) return { read: seen.size, changed, isDone }
    if (books.length < BATCH) break
    books = await dueBooks(tick.now, RUN_MS, BATCH)
  }
  return { read: seen.size, changed, isDone: true }
}

const isLeftBehind = ({ sendingAt }: BookHead, now: number): boolean =>
  sendingAt < now - RUN_MS || sendingAt > now + RUN_MS
