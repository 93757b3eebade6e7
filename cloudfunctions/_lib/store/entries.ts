import type { Day } from '@/domain/day'
import type { DoneTasks, LoanTask } from '@/domain/dealing'
import type { Answer } from '@/domain/gate'
import type { Grade } from '@/domain/grade'
import { type Channel, hasReached, type Journal, type NextStep, type Outcome } from '@/domain/journal'
import type { Transaction } from '../database-types'
import { command, db } from '../platform'
import { genuine, genuineOne } from './genuine'

const ENTRIES = 'entries'

/** A loan's task that an entry did, and how far its loan had come before, for an undo. */
export type DoneTask = { readonly task: LoanTask; readonly before: DoneTasks }

/** One line of a journal: a follow-up, 「看过，不变」, or what the customer did, or a greeting sent (both neither look nor contact). R20: what the pass refreshed is kept with it. */
export type EntryDoc = {
  readonly _id: string
  readonly kind: 'followUp' | 'review' | 'event' | 'greeting'
  readonly customerId: string
  readonly ownerId: string
  readonly byId: string
  readonly byName: string
  readonly at: number
  readonly on: Day
  readonly loggedAt: number
  readonly isLate: boolean
  readonly channel: Channel | null
  readonly outcome: Outcome | null
  readonly note: string
  readonly next: NextStep | null
  readonly answers: readonly Answer[]
  /** R125 tasks of loans that were done with it. */
  readonly tasks?: readonly DoneTask[]
  /** The hand-over whose customer the new officer took over with it (R115), for an undo. */
  readonly tookOver?: string
  readonly gradeBefore: Grade
  readonly gradeAfter: Grade
  readonly dueBefore: Day
  readonly dueAfter: Day
  /** The journal as it stood before, for an undo within ten seconds. */
  readonly before: Journal
  /** The customer's version that this entry made. */
  readonly madeVersion: number
  readonly contentHash: string
  readonly voided: { readonly at: number; readonly byId: string; readonly reason: string } | null
  /** R40 a note is wanted of it; it follows from the rest, and is stored so that an index counts these. */
  readonly isUnnoted?: boolean
}

/** R40 a follow-up that stands, reached the customer and says nothing. */
const isUnnoted = ({ kind, channel, outcome, note, voided }: Omit<EntryDoc, '_id'>): boolean =>
  kind === 'followUp' &&
  voided === null &&
  note === '' &&
  channel !== null &&
  outcome !== null &&
  hasReached(channel, outcome)

export const entryIn = async (t: Transaction, id: string): Promise<EntryDoc | null> => {
  const { data } = (await t.collection(ENTRIES).doc(id).get()) as { data: EntryDoc | null }
  return genuineOne(ENTRIES, data)
}

export const entryById = async (id: string): Promise<EntryDoc | null> => {
  const { data } = (await db.collection(ENTRIES).doc(id).get()) as { data: EntryDoc | null }
  return genuineOne(ENTRIES, data)
}

export const addEntry = async (t: Transaction, entry: EntryDoc): Promise<void> => {
  await t.collection(ENTRIES).add({ data: { ...entry, isUnnoted: isUnnoted(entry) } })
}

export const replaceEntry = async (t: Transaction, { _id, ...data }: EntryDoc): Promise<void> => {
  await t
    .collection(ENTRIES)
    .doc(_id)
    .set({ data: { ...data, isUnnoted: isUnnoted(data) } })
}

export const removeEntry = async (t: Transaction, id: string): Promise<void> => {
  await t.collection(ENTRIES).doc(id).remove()
}

/** Where a page of a journal ends: several entries may share an instant. */
export type EntryPlace = { readonly at: number; readonly id: string }

/** Entries of one customer, newest first, from a place on; `next` is where the page after begins. */
export const entriesOf = async (
  customerId: string,
  limit: number,
  after: EntryPlace | null = null,
): Promise<{ entries: EntryDoc[]; next: EntryPlace | null }> => {
  const rest = after && [
    { customerId, at: command.lt(after.at) },
    { customerId, at: after.at, _id: command.lt(after.id) },
  ]
  const { data } = await db
    .collection(ENTRIES)
    .where(rest ? command.or(rest) : { customerId })
    .orderBy('at', 'desc')
    .orderBy('_id', 'desc')
    .limit(limit)
    .get()
  const last = data.length === limit ? (data.at(-1) as EntryDoc) : null
  return { entries: genuine(ENTRIES, data as EntryDoc[]), next: last && { at: last.at, id: last._id } }
}

/** An attempt that reached nobody (未接通, a hollow mark): what the cap of R79 counts. */
export const isAttempt = ({ channel, outcome, voided }: EntryDoc): boolean =>
  channel !== null && channel !== 'N' && outcome === 'missed' && voided === null

/** The days of a customer's attempts from a day on, whoever made them. */
export const attemptDays = async (customerId: string, from: Day): Promise<Day[]> => {
  const { data } = await db
    .collection(ENTRIES)
    .where({ customerId, on: command.gte(from) })
    .limit(1000)
    .get()
  return genuine(ENTRIES, data as EntryDoc[])
    .filter(isAttempt)
    .map(entry => entry.on)
}

/** Entries of the given owners' customers between two days, both included; 1,000 a request until all are read. */
export const entriesBetween = async (
  ownerIds: readonly string[],
  from: Day,
  to: Day,
  condition: Record<string, unknown> = {},
): Promise<EntryDoc[]> => {
  const found: EntryDoc[] = []
  for (let skip = 0; ; skip += 1000) {
    const { data } = await db
      .collection(ENTRIES)
      .where({
        ownerId: command.in(ownerIds),
        on: command.and([command.gte(from) as never, command.lte(to) as never]),
        ...condition,
      })
      .orderBy('on', 'asc')
      .orderBy('_id', 'asc')
      .skip(skip)
      .limit(1000)
      .get()
    found.push(...genuine(ENTRIES, data as EntryDoc[]))
    if (data.length < 1000) return found
  }
}

/** What one colleague wrote of days between two, whosever customers they were; 1,000 a request until all are read. */
export const entriesBy = async (byId: string, from: Day, to: Day): Promise<EntryDoc[]> => {
  const found: EntryDoc[] = []
  for (let skip = 0; ; skip += 1000) {
    const { data } = await db
      .collection(ENTRIES)
      .where({ byId, on: command.and([command.gte(from) as never, command.lte(to) as never]) })
      .orderBy('on', 'asc')
      .orderBy('_id', 'asc')
      .skip(skip)
      .limit(1000)
      .get()
    found.push(...genuine(ENTRIES, data as EntryDoc[]))
    if (data.length < 1000) return found
  }
}
