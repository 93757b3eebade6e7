import type { Condition, Transaction } from '../database-types'
import { command, db } from '../platform'
import type { EntryDoc } from './entries'
import { GENUINE, genuine, genuineOne } from './genuine'

/**
 * One customer of a hand-over. `moved`: the receiver's, with all that hangs on it; `gone`: erased, or another's meanwhile.
 * `touchedAt`: the first follow-up of the new officer that reached the customer, or review, which an undo takes back;
 * `toldAt`: the first service card that officer made.
 */
export type LineDoc = {
  readonly _id: string
  readonly handoverId: string
  readonly customerId: string
  readonly toId: string
  readonly weight: number
  readonly state: 'proposed' | 'moved' | 'gone'
  readonly movedAt: number | null
  readonly touchedAt: number | null
  readonly toldAt: number | null
}

const LINES = 'handoverLines'

export const lineIdOf = (handoverId: string, customerId: string): string => `${handoverId}.${customerId}`

/** Adds documents whose ids follow from what they are about: those that an earlier run has added stay as they are. */
export const addMissing = async (
  collection: string,
  docs: readonly { readonly _id: string }[],
): Promise<void> => {
  if (docs.length === 0) return
  try {
    await db.collection(collection).add({ data: docs })
  } catch {
    const ids = docs.map(({ _id }) => _id)
    const { data } = await db
      .collection(collection)
      .where({ _id: command.in(ids) })
      .limit(ids.length)
      .get()
    const there = new Set((data as { _id: string }[]).map(({ _id }) => _id))
    for (const doc of docs) if (!there.has(doc._id)) await db.collection(collection).add({ data: doc })
  }
}

export const addLines = (lines: readonly LineDoc[]): Promise<void> => addMissing(LINES, lines)

export const removeLines = async (condition: Condition): Promise<void> => {
  await db.collection(LINES).where(condition).remove()
}

export const lineById = async (handoverId: string, customerId: string): Promise<LineDoc | null> => {
  const { data } = (await db.collection(LINES).doc(lineIdOf(handoverId, customerId)).get()) as {
    data: LineDoc | null
  }
  return genuineOne(LINES, data)
}

/** Lines of a hand-over that match, in the order of their customers, after a line. */
export const linesOf = async (
  handoverId: string,
  condition: Condition,
  after: string,
  limit: number,
): Promise<LineDoc[]> => {
  const { data } = await db
    .collection(LINES)
    .where({ handoverId, ...condition, _id: command.gt(after), ...GENUINE })
    .orderBy('_id', 'asc')
    .limit(limit)
    .get()
  return genuine(LINES, data as LineDoc[])
}

/** Changes lines that are still only proposed. */
export const changeProposed = async (
  handoverId: string,
  condition: Condition,
  fields: Partial<LineDoc>,
): Promise<number> => {
  const { stats } = await db
    .collection(LINES)
    .where({ handoverId, ...condition, state: 'proposed' })
    .update({ data: fields })
  return stats.updated
}

export type LineCount = {
  readonly _id: { readonly toId: string; readonly state: LineDoc['state'] }
  readonly n: number
  readonly weight: number
}

/** How many lines each receiver has in each state, and what they weigh: one request. */
export const countLines = async (handoverId: string): Promise<LineCount[]> => {
  const $ = command.aggregate
  const { list } = await db
    .collection(LINES)
    .aggregate()
    .match({ handoverId })
    .group({ _id: { toId: '$toId', state: '$state' }, n: $.sum(1), weight: $.sum('$weight') })
    .end()
  return list as LineCount[]
}

export type AfterCount = { readonly _id: string; readonly touched: number; readonly told: number }

/** How many of those that moved each receiver has touched, and told with a fresh card: one request. */
export const countAfter = async (handoverId: string): Promise<Map<string, AfterCount>> => {
  const $ = command.aggregate
  const has = (path: string) => $.sum($.cond([$.gt([path, 0]), 1, 0]))
  const { list } = await db
    .collection(LINES)
    .aggregate()
    .match({ handoverId })
    .group({ _id: '$toId', touched: has('$touchedAt'), told: has('$toldAt') })
    .end()
  return new Map((list as AfterCount[]).map(one => [one._id, one]))
}

/** R116 the new officer's service card tells the customer who is there now. */
export const tellLines = async (customerId: string, toId: string, now: number): Promise<void> => {
  await db
    .collection(LINES)
    .where({ customerId, toId, state: 'moved' })
    .update({ data: { toldAt: now } })
}

/** A service card was taken back: told is only who moved before the newest one that still stands was made. */
export const untellLines = async (customerId: string, toId: string, madeAt: number): Promise<void> => {
  await db
    .collection(LINES)
    .where({ customerId, toId, state: 'moved', movedAt: command.gt(madeAt) })
    .update({ data: { toldAt: null } })
}

/** Whether an entry takes a customer over (R115): a follow-up that reached the customer, or a review; no note, no attempt. */
export const isTakeOver = ({
  kind,
  channel,
  outcome,
}: Pick<EntryDoc, 'kind' | 'channel' | 'outcome'>): boolean =>
  kind === 'review' || (kind === 'followUp' && channel !== 'N' && outcome === 'reached')

/** Says in a transaction when the new officer took a customer over; null: not yet, after an undo. */
export const setTouched = async (
  t: Transaction,
  handoverId: string,
  customerId: string,
  touchedAt: number | null,
): Promise<void> => {
  await t.collection(LINES).doc(lineIdOf(handoverId, customerId)).update({ data: { touchedAt } })
}
