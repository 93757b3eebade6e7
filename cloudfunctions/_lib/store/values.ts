import type { Day } from '@/domain/day'
import type { ServiceRates } from '@/domain/service-cost'
import type { CustomerValue } from '@/domain/value'
import { command, db } from '../platform'
import { genuineOne } from './genuine'

/** A customer's figures as the sweep has computed them: what the book's value is read from, in one request. */
export type ValueDoc = CustomerValue & {
  readonly _id: string
  readonly ownerId: string
  /** As it was then, so that a book is shown without reading its customers. */
  readonly name: string
  readonly kind: 'person' | 'firm' | 'partner'
  readonly isArchived: boolean
  /** Loans by the ledger or by the book, whichever knows more (R58). */
  readonly dealingsCount: number
  readonly firstOn: Day | null
  readonly ratesVersion: ServiceRates['version']
  /** How far the bank's file reached when it was judged whether the business declines (R68); null: not to be looked at again. */
  readonly judgedBy: string | null
  readonly computedAt: number
}

const VALUES = 'values'

export const valueById = async (customerId: string): Promise<ValueDoc | null> => {
  const { data } = (await db.collection(VALUES).doc(customerId).get()) as { data: ValueDoc | null }
  return genuineOne(VALUES, data)
}

export const putValue = async ({ _id, ...data }: ValueDoc): Promise<void> => {
  await db.collection(VALUES).doc(_id).set({ data })
}

export const removeValues = async (ids: readonly string[]): Promise<void> => {
  if (ids.length > 0)
    await db
      .collection(VALUES)
      .where({ _id: command.in(ids) })
      .remove()
}

/** Customers of a book who were judged when the file reached less far: who is missing in a new month leaves no other trace. */
export const idsJudgedBefore = async (ownerId: string, key: string, limit: number): Promise<string[]> => {
  const { data } = await db
    .collection(VALUES)
    .where({ ownerId, judgedBy: command.nin([key, null]) })
    .limit(limit)
    .field({ _id: true })
    .get()
  return (data as { _id: string }[]).map(({ _id }) => _id)
}

/** Figures that older rates were used for; they are to be computed anew. */
export const idsByOldRates = async (version: number, limit: number): Promise<string[]> => {
  const { data } = await db
    .collection(VALUES)
    .where({ ratesVersion: command.lt(version) })
    .limit(limit)
    .field({ _id: true })
    .get()
  return (data as { _id: string }[]).map(({ _id }) => _id)
}
