import { createHash } from 'node:crypto'
import type { QuotaEntry } from '@/domain/quota'
import type { ServiceAsk } from '@/domain/service-message'
import type { Condition } from '../database-types'
import { command, db } from '../platform'
import { changedMeanwhile } from '../refusal'
import { GENUINE, genuine, genuineOne } from './genuine'
import { NEVER } from './reminder-book-doc'

/** The message that may be on its way to a customer: debited, and nothing heard of it yet. */
export type ServiceSending = { readonly ask: StoredAsk; readonly entryId: string; readonly isPaid: boolean }

/** `tokenEnc`: the card's token, sealed, since the message must lead back to the card and the token is stored nowhere. */
export type StoredAsk = ServiceAsk & { readonly tokenEnc: string }

/** What one WeChat user agreed to be told as a customer, and the ledger of it. `_id` is the openid's hash. */
export type ServiceBook = {
  readonly _id: string
  readonly openid: string
  readonly version: number
  /** The recent entries; older ones are on so many pages, and one entry carries their sum. */
  readonly entries: readonly QuotaEntry[]
  readonly pages?: number
  readonly asks: readonly StoredAsk[]
  readonly sending: ServiceSending | null
  readonly sendingAt: number
  readonly nextAt: number
}

const BOOKS = 'serviceBooks'
const ATTEMPTS = 8

export const serviceBookId = (openid: string): string =>
  createHash('sha256').update(`service ${openid}`).digest('base64url')

const freshBook = (openid: string): ServiceBook => ({
  _id: serviceBookId(openid),
  openid,
  version: 1,
  entries: [],
  asks: [],
  sending: null,
  sendingAt: NEVER,
  nextAt: NEVER,
})

export const serviceBookById = async (id: string): Promise<ServiceBook | null> => {
  const { data } = (await db.collection(BOOKS).doc(id).get()) as { data: ServiceBook | null }
  return genuineOne(BOOKS, data)
}

export type ServiceChange = Partial<Omit<ServiceBook, '_id' | 'openid' | 'version'>> | null

/** Fields of an update are whole values: platform trap, a plain object would be taken apart into paths. */
const whole = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, command.set(value)]))

/** Writes fields of a book as it was seen; false when somebody changed it meanwhile. */
export const writeServiceBook = async (
  seen: Pick<ServiceBook, '_id' | 'version'>,
  fields: NonNullable<ServiceChange>,
): Promise<boolean> => {
  const { stats } = await db
    .collection(BOOKS)
    .where({ _id: seen._id, version: seen.version, ...GENUINE })
    .update({ data: { ...whole(fields), version: command.inc(1) } })
  return stats.updated === 1
}

const add = async (book: ServiceBook): Promise<boolean> => {
  try {
    await db.collection(BOOKS).add({ data: book })
    return true
  } catch (error) {
    // A twin of this tap was quicker; the next round finds its book.
    if ((await serviceBookById(book._id)) === null) throw error
    return false
  }
}

/** Changes a book as it stands at that moment, one change after another; a change that answers null leaves it alone. */
export const changeServiceBook = async (
  openid: string,
  change: (book: ServiceBook) => ServiceChange,
): Promise<void> => {
  const fresh = freshBook(openid)
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const book = await serviceBookById(fresh._id)
    const fields = change(book ?? fresh)
    if (fields === null) return
    if (book === null ? await add({ ...fresh, ...fields }) : await writeServiceBook(book, fields)) return
  }
  changedMeanwhile()
}

/** Books of everybody who waits to be told something of a customer. */
export const serviceBooksOf = async (customerId: string): Promise<ServiceBook[]> => {
  const { data } = await db.collection(BOOKS).where({ 'asks.customerId': customerId }).limit(100).get()
  return genuine(BOOKS, data as ServiceBook[])
}

/** Nothing of this customer is told to anybody any more. */
export const forgetAsksOf = async (customerId: string): Promise<void> => {
  for (const { openid } of await serviceBooksOf(customerId))
    await changeServiceBook(openid, ({ asks }) => ({
      asks: asks.filter(ask => ask.customerId !== customerId),
    }))
}

/** Books with something to tell, and those on which sending was cut off: debited longer ago than a run lasts. */
export const dueServiceBooks = async (
  now: number,
  limitMs: number,
  limit: number,
): Promise<ServiceBook[]> => {
  const due: Condition[] = [
    { nextAt: command.lte(now) },
    { sendingAt: command.lt(now - limitMs) },
    // Debited later than now: the clock was set back.
    command.and([{ sendingAt: command.gt(now + limitMs) }, { sendingAt: command.lt(NEVER) }]),
  ]
  const { data } = await db
    .collection(BOOKS)
    .where(command.and([GENUINE, command.or(due)]))
    .limit(limit)
    .get()
  return genuine(BOOKS, data as ServiceBook[])
}

/** When the next book is due, or NEVER. */
export const nextServiceAt = async (): Promise<number> => {
  const { data } = await db.collection(BOOKS).where(GENUINE).orderBy('nextAt', 'asc').limit(1).get()
  return genuine(BOOKS, data as ServiceBook[])[0]?.nextAt ?? NEVER
}
