import type * as z from 'zod'
import type { savedFilterField } from '@/contract/filter'
import { db } from '../platform'
import { GENUINE, genuine, genuineOne } from './genuine'

export type SavedFilter = z.output<typeof savedFilterField>

/** R45 conditions that an officer saved under a name; they name no customer. */
export type SavedFilterDoc = {
  readonly _id: string
  readonly ownerId: string
  readonly name: string
  readonly filter: SavedFilter
  readonly createdAt: number
}

/** Each is counted whenever they are shown. */
export const MOST_FILTERS = 8
const FILTERS = 'savedFilters'

/** Somebody's filters, in the order in which they were saved. */
export const filtersOf = async (ownerId: string): Promise<SavedFilterDoc[]> => {
  const { data } = await db
    .collection(FILTERS)
    .where({ ownerId, ...GENUINE })
    .orderBy('createdAt', 'asc')
    .limit(100)
    .get()
  return genuine(FILTERS, data as SavedFilterDoc[])
}

export const filterById = async (id: string): Promise<SavedFilterDoc | null> => {
  const { data } = (await db.collection(FILTERS).doc(id).get()) as { data: SavedFilterDoc | null }
  return genuineOne(FILTERS, data)
}

export const putFilter = async ({ _id, ...data }: SavedFilterDoc): Promise<void> => {
  await db.collection(FILTERS).doc(_id).set({ data })
}

export const removeFilter = async (id: string): Promise<void> => {
  await db.collection(FILTERS).doc(id).remove()
}

/** R114 a leaver's go with the leaver. */
export const removeFiltersOf = async (ownerId: string): Promise<void> => {
  await db.collection(FILTERS).where({ ownerId }).remove()
}
