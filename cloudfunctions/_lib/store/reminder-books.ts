import type { Condition } from '../database-types'
import { command, db } from '../platform'
import { changedMeanwhile } from '../refusal'
import { GENUINE, genuine, genuineOne } from './genuine'
import { type BookDoc, type BookHead, NEVER } from './reminder-book-doc'

const BOOKS = 'reminderBooks'
const ATTEMPTS = 8

export const bookOf = async (staffId: string): Promise<BookDoc | null> => {
  const { data } = (await db.collection(BOOKS).doc(staffId).get()) as { data: BookDoc | null }
  return genuineOne(BOOKS, data)
}

/** Fields of an update are whole values: platform trap, a plain object would be taken apart into paths. */
const whole = (fields: Partial<BookDoc>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, command.set(value)]))

/** Writes fields of a book as it was seen; false when somebody changed it meanwhile. */
export const writeBook = async (
  seen: Pick<BookDoc, '_id' | 'version'>,
  fields: Partial<Omit<BookDoc, '_id' | 'version'>>,
  entries: BookDoc['entries'] = [],
): Promise<boolean> => {
  const pushed = entries.length === 0 ? {} : { entries: command.push(entries) }
  const { stats } = await db
    .collection(BOOKS)
    .where({ _id: seen._id, version: seen.version, ...GENUINE })
    .update({ data: { ...whole(fields), ...pushed, version: command.inc(1) } })
  return stats.updated === 1
}

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

type Change = Partial<Omit<BookDoc, '_id' | 'version'>> | null

/**
 * Changes a book as it stands at that moment, one change after another; `fresh` where there is none yet. A change that
 * answers null leaves it alone.
 */
export const changeBook = async (
  staffId: string,
  fresh: BookDoc,
  change: (book: BookDoc) => Change | Promise<Change>,
): Promise<BookDoc> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const book = await bookOf(staffId)
    const fields = await change(book ?? fresh)
    if (fields === null) return book ?? fresh
    const changed = { ...(book ?? fresh), ...fields }
    if (book !== null && (await writeBook(book, fields))) return { ...changed, version: book.version + 1 }
    // A twin that was quicker makes the add fail on the id; the next round finds its book.
    if (book === null && (await addBook(changed))) return changed
    await pause(attempt * 10 * (0.5 + Math.random()))
  }
  return changedMeanwhile()
}

const addBook = async (book: BookDoc): Promise<boolean> => {
  // What a client planted under the id goes.
  await db
    .collection(BOOKS)
    .where({ _id: book._id, _openid: command.gt('') })
    .remove()
  try {
    await db.collection(BOOKS).add({ data: book })
    return true
  } catch (error) {
    if ((await bookOf(book._id)) === null) throw error
    return false
  }
}

/** Plans a colleague's reminders anew at the next tick: something of today was added. Without a book nothing is sent. */
export const wakeBook = async (staffId: string, now: number): Promise<void> => {
  await db
    .collection(BOOKS)
    .where({ _id: staffId, isClosed: false, nextAt: command.gt(now) })
    .update({ data: { nextAt: now, version: command.inc(1) } })
}

/** The same of several colleagues, in one request. */
export const wakeBooks = async (staffIds: readonly string[], now: number): Promise<void> => {
  await db
    .collection(BOOKS)
    .where({ _id: command.in(staffIds), isClosed: false, nextAt: command.gt(now) })
    .update({ data: { nextAt: now, version: command.inc(1) } })
}

/** Plans them anew at a later moment too: what happened now is worth a nudge then. */
export const wakeBookAt = async (staffId: string, at: number): Promise<void> => {
  await db
    .collection(BOOKS)
    .where({ _id: staffId, isClosed: false })
    .update({ data: { nextAt: command.min(at), wakeAt: at, version: command.inc(1) } })
}

const HEAD: Readonly<Record<keyof BookHead | '_openid', true>> = {
  _id: true,
  _openid: true,
  version: true,
  hours: true,
  balance: true,
  standing: true,
  entryCount: true,
  pages: true,
  days: true,
  record: true,
  sending: true,
  sendingAt: true,
  batch: true,
  nextAt: true,
  wakeAt: true,
  isClosed: true,
}

/** Books whose time has come, and those on which sending was cut off: debited longer ago than a run lasts. */
export const dueBooks = async (now: number, limitMs: number, limit: number): Promise<BookHead[]> => {
  const late: Condition[] = [
    { sendingAt: command.lt(now - limitMs) },
    // Debited later than now: the clock was set back.
    command.and([{ sendingAt: command.gt(now + limitMs) }, { sendingAt: command.lt(NEVER) }]),
  ]
  const { data } = await db
    .collection(BOOKS)
    .where(command.and([GENUINE, command.or([{ nextAt: command.lte(now) }, ...late])]))
    .field(HEAD)
    .limit(limit)
    .get()
  return genuine(BOOKS, data as BookHead[])
}

/** Nothing more is on its way of a batch that all arrived: one request for many books. */
export const settleBatch = async (ids: readonly string[], batch: string): Promise<void> => {
  await db
    .collection(BOOKS)
    .where({ _id: command.in(ids), batch })
    .update({ data: { sending: command.set([]), sendingAt: NEVER, batch: command.set(null) } })
}

/** Books that are planned further ahead than anything is: written before the clock was set back. */
export const rouseBooks = async (now: number, furthestMs: number): Promise<number> => {
  const { stats } = await db
    .collection(BOOKS)
    .where(command.and([GENUINE, { nextAt: command.gt(now + furthestMs) }, { nextAt: command.lt(NEVER) }]))
    .update({ data: { nextAt: now, version: command.inc(1) } })
  return stats.updated
}
