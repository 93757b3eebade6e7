import type { BookRow } from '@/domain/book-flow'
import type { Day } from '@/domain/day'
import { GRADES, type Grade } from '@/domain/grade'
import { LIFE_STAGES, type LifeStage } from '@/domain/lifecycle'
import { command, db } from '../platform'
import { GENUINE, genuine } from './genuine'

type Place = `${Grade}-${LifeStage}`

/** R46 an officer's whole book on the morning of a day: ids by grade and stage, such as `A-stable`. */
export type BookTakeDoc = {
  readonly _id: string
  readonly ownerId: string
  /** The team of that day, which a colleague may have left since. */
  readonly teamId: string | null
  readonly on: Day
  readonly places: Readonly<Partial<Record<Place, readonly string[]>>>
}

const TAKES = 'bookTakes'
const MOST = 1000

const placesOf = (rows: readonly BookRow[]): BookTakeDoc['places'] => {
  const places: Partial<Record<Place, string[]>> = {}
  for (const { id, grade, stage } of rows) {
    const place: Place = `${grade}-${stage}`
    places[place] = [...(places[place] ?? []), id]
  }
  return places
}

export const bookTakeOf = (
  { ownerId, teamId }: Pick<BookTakeDoc, 'ownerId' | 'teamId'>,
  on: Day,
  rows: readonly BookRow[],
): BookTakeDoc => ({
  _id: `${ownerId}_${on}`,
  ownerId,
  teamId,
  on,
  places: placesOf(rows),
})

/** The customers of a take, one by one. */
export const rowsOfTake = ({ places }: Pick<BookTakeDoc, 'places'>): BookRow[] =>
  GRADES.flatMap(grade =>
    LIFE_STAGES.flatMap(stage => (places[`${grade}-${stage}`] ?? []).map(id => ({ id, grade, stage }))),
  )

export const putBookTake = async ({ _id, ...data }: BookTakeDoc): Promise<void> => {
  await db.collection(TAKES).doc(_id).set({ data })
}

/** Whose book was taken since a day. */
export const bookTakenSince = async (since: Day): Promise<Set<string>> => {
  const { data } = await db
    .collection(TAKES)
    .where({ on: command.gte(since), ...GENUINE })
    .limit(MOST)
    .field({ _id: true, _openid: true, ownerId: true })
    .get()
  return new Set(genuine(TAKES, data as BookTakeDoc[]).map(({ ownerId }) => ownerId))
}

/** The first take of a book between two days: that of the first one, unless the book began later. */
export const firstBookTake = async (ownerId: string, from: Day, to: Day): Promise<BookTakeDoc | null> => {
  const { data } = await db
    .collection(TAKES)
    .where({ ownerId, on: command.and([command.gte(from) as never, command.lte(to) as never]), ...GENUINE })
    .orderBy('on', 'asc')
    .limit(1)
    .get()
  return genuine(TAKES, data as BookTakeDoc[])[0] ?? null
}

export type TakenBook = Pick<BookTakeDoc, '_id' | 'ownerId' | 'on'>

/**
 * Which books of a team were written down between two days, each colleague's first: thirty colleagues have 480 in a
 * quarter, and none is read.
 */
export const firstTakesOfTeam = async (teamId: string, from: Day, to: Day): Promise<TakenBook[]> => {
  const { data } = await db
    .collection(TAKES)
    .where({ teamId, on: command.and([command.gte(from) as never, command.lte(to) as never]), ...GENUINE })
    .orderBy('on', 'asc')
    .limit(MOST)
    .field({ _id: true, _openid: true, ownerId: true, on: true })
    .get()
  const first = new Map<string, TakenBook>()
  for (const one of genuine(TAKES, data as TakenBook[]))
    if (!first.has(one.ownerId)) first.set(one.ownerId, one)
  return [...first.values()]
}

/** These books, by whose they are; one request. */
export const booksTaken = async (taken: readonly TakenBook[]): Promise<ReadonlyMap<string, BookRow[]>> => {
  if (taken.length === 0) return new Map()
  const { data } = await db
    .collection(TAKES)
    .where({ _id: command.in(taken.map(({ _id }) => _id)), ...GENUINE })
    .limit(taken.length)
    .get()
  return new Map(genuine(TAKES, data as BookTakeDoc[]).map(doc => [doc.ownerId, rowsOfTake(doc)]))
}

/** What is older is never asked for again. */
export const forgetBookTakes = async (before: Day): Promise<void> => {
  await db
    .collection(TAKES)
    .where({ on: command.lt(before) })
    .remove()
}
