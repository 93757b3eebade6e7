import { DECLINE_MEASURES, type DeclineMeasure } from '@/domain/decline'
import { type LineCount, NO_REACH, type Reach, reachOf } from '@/domain/decline-watch'
import { addToMonth, type Month } from '@/domain/month'
import { command, db } from '../platform'
import { GENUINE, genuine } from './genuine'

type Counted = {
  readonly _id: { readonly ownerId: string; readonly kind: DeclineMeasure; readonly month: Month }
  readonly lines: number
}

const $ = command.aggregate

/** What was found out of a book, in which month; it holds until a file brings more, or the month is over. */
type ReachDoc = {
  readonly _id: string
  readonly reach: Reach
  readonly month: Month
  readonly isStale: boolean
}
const REACHES = 'bookReaches'

/** A file brought lines to these books. */
export const markReachesStale = async (ownerIds: readonly string[]): Promise<void> => {
  await db
    .collection(REACHES)
    .where({ _id: command.in(ownerIds) })
    .update({ data: { isStale: true } })
}

/** Counted anew, in one request by the index `of_owner_kind`: three months of the books' lines. */
const countReaches = async (ownerIds: readonly string[], now: Month): Promise<Map<string, Reach>> => {
  const { list } = await db
    .collection('ledger')
    .aggregate()
    .match({
      ownerId: command.in(ownerIds),
      kind: command.in(DECLINE_MEASURES),
      month: command.in([-3, -2, -1].map(back => addToMonth(now, back))),
      ...GENUINE,
    })
    .group({ _id: { ownerId: '$ownerId', kind: '$kind', month: '$month' }, lines: $.sum(1) })
    .limit(ownerIds.length * DECLINE_MEASURES.length * 3)
    .end()
  const counted = list as Counted[]
  const countsOf = (ownerId: string): LineCount[] =>
    counted
      .filter(({ _id }) => _id.ownerId === ownerId)
      .map(({ _id, lines }) => ({ measure: _id.kind, month: _id.month, lines }))
  return new Map(ownerIds.map(ownerId => [ownerId, reachOf(countsOf(ownerId), now)]))
}

/**
 * How far the bank's file tells of each measure in some books (R68): one request where no file came meanwhile, so that a
 * follow-up lets nobody else's lines be read.
 */
export const reachesOf = async (ownerIds: readonly string[], now: Month): Promise<Map<string, Reach>> => {
  if (ownerIds.length === 0) return new Map()
  const { data } = await db
    .collection(REACHES)
    .where({ _id: command.in(ownerIds), month: now, isStale: false, ...GENUINE })
    .limit(ownerIds.length)
    .get()
  const known = new Map(genuine(REACHES, data as ReachDoc[]).map(({ _id, reach }) => [_id, reach]))
  const unknown = ownerIds.filter(id => !known.has(id))
  if (unknown.length === 0) return known
  const books = db.collection(REACHES)
  // What a file brings from here on marks them again, whatever is counted meanwhile.
  await Promise.all(
    unknown.map(id => books.doc(id).set({ data: { reach: NO_REACH, month: '', isStale: false } })),
  )
  const counted = await countReaches(unknown, now)
  await Promise.all([...counted].map(([id, reach]) => books.doc(id).update({ data: { reach, month: now } })))
  return new Map([...known, ...counted])
}
