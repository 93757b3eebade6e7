import type { Quarter, ReviewDecision } from '@/domain/value-review'
import type { Transaction } from '../database-types'
import { db } from '../platform'
import { GENUINE, genuine, genuineOne } from './genuine'

/** What was decided of a customer in a quarter (R61); less service waits for the lead (R55). */
export type ValueReviewDoc = {
  readonly _id: string
  readonly customerId: string
  /** 称谓: all that the lead reads of who it is. */
  readonly who: string
  readonly ownerId: string
  readonly teamId: string | null
  readonly quarter: Quarter
  readonly decision: ReviewDecision
  readonly reason: string
  readonly state: 'decided' | 'asked' | 'approved' | 'refused'
  readonly answer: { readonly byId: string; readonly at: number; readonly reason: string } | null
  /** As it stood when it was decided. */
  readonly incomeFen: number
  readonly costFen: number
  readonly at: number
  readonly byId: string
  readonly byName: string
}

const REVIEWS = 'valueReviews'

export const reviewIdOf = (customerId: string, quarter: Quarter): string => `${customerId}.${quarter}`

export const reviewsOf = async (ownerId: string, quarter: Quarter): Promise<ValueReviewDoc[]> => {
  const { data } = await db
    .collection(REVIEWS)
    .where({ ownerId, quarter, ...GENUINE })
    .limit(1000)
    .get()
  return genuine(REVIEWS, data as ValueReviewDoc[])
}

/** What waits for the lead of a team, or for the admin of the branch. */
export const reviewsAsked = async (teamId: string | null): Promise<ValueReviewDoc[]> => {
  const whose = teamId === null ? {} : { teamId }
  const { data } = await db
    .collection(REVIEWS)
    .where({ state: 'asked', ...whose, ...GENUINE })
    .orderBy('at', 'asc')
    .limit(100)
    .get()
  return genuine(REVIEWS, data as ValueReviewDoc[])
}

export const reviewIn = async (t: Transaction, id: string): Promise<ValueReviewDoc | null> => {
  const { data } = (await t.collection(REVIEWS).doc(id).get()) as { data: ValueReviewDoc | null }
  return genuineOne(REVIEWS, data)
}

export const putReview = async (t: Transaction, { _id, ...data }: ValueReviewDoc): Promise<void> => {
  await t.collection(REVIEWS).doc(_id).set({ data })
}
