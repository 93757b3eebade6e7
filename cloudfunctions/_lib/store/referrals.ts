import type { Day } from '@/domain/day'
import type { Transaction } from '../database-types'
import { command, db } from '../platform'
import { GENUINE, genuine, genuineOne } from './genuine'

/**
 * R74, R87 a friend who opened a 转介绍 card and left the own number; the referrer entered none. Once taken it holds
 * nothing of the friend but `takenAs`, the customer whom the friend has become.
 */
export type ReferralDoc = {
  readonly _id: string
  readonly ownerId: string
  readonly referrerId: string
  readonly cardId: string
  readonly name: string
  readonly phoneEnc: string | null
  readonly openid: string
  readonly at: number
  /** The last day on which the number is kept. */
  readonly until: Day
  readonly takenAs: string | null
}
/** One who waits to be called. */
export type WaitingReferral = ReferralDoc & { readonly phoneEnc: string; readonly takenAs: null }

const REFERRALS = 'referrals'
/** A customer's cards bring fewer who wait. */
const MOST = 100

const isWaiting = (doc: ReferralDoc): doc is WaitingReferral => doc.takenAs === null && doc.phoneEnc !== null

export const referralIn = async (t: Transaction, id: string): Promise<ReferralDoc | null> => {
  const { data } = (await t.collection(REFERRALS).doc(id).get()) as { data: ReferralDoc | null }
  return genuineOne(REFERRALS, data)
}

export const referralById = async (id: string): Promise<ReferralDoc | null> => {
  const { data } = (await db.collection(REFERRALS).doc(id).get()) as { data: ReferralDoc | null }
  return genuineOne(REFERRALS, data)
}

export const saveReferral = async (t: Transaction, { _id, ...data }: ReferralDoc): Promise<void> => {
  await t.collection(REFERRALS).doc(_id).set({ data })
}

export const removeReferral = async (t: Transaction, id: string): Promise<void> => {
  await t.collection(REFERRALS).doc(id).remove()
}

/** Friends of a customer who wait to be called, the first first; those whose day has passed are not called any more. */
export const waitingFriends = async (referrerId: string, today: Day): Promise<WaitingReferral[]> => {
  const { data } = await db
    .collection(REFERRALS)
    .where({ referrerId, takenAs: null, until: command.gte(today) })
    .orderBy('until', 'asc')
    .limit(MOST)
    .get()
  return genuine(REFERRALS, data as ReferralDoc[]).filter(isWaiting)
}

type Came = Pick<ReferralDoc, '_id' | 'referrerId' | 'takenAs' | 'at'>
const CAME = { _id: true, _openid: true, referrerId: true, takenAs: true, at: true } as const
/** As many as are counted of one officer's book. */
const MOST_COUNTED = 1000

/** R87 who came by an officer's customers, or by one of them, and is known still: those who wait and those taken over. */
export const whoCame = async (
  by: { readonly ownerId: string } | { readonly referrerId: string },
): Promise<Came[]> => {
  const { data } = await db
    .collection(REFERRALS)
    .where({ ...by, ...GENUINE })
    .limit(MOST_COUNTED)
    .field(CAME)
    .get()
  return genuine(REFERRALS, data as Came[])
}

/** Removes numbers whose last day has passed, so many at once; answers whose friends they were, one each. */
export const forgetReferralsBefore = async (today: Day, limit: number): Promise<string[]> => {
  const { data } = await db
    .collection(REFERRALS)
    .where({ takenAs: null, until: command.lt(today) })
    .limit(limit)
    .get()
  const over = genuine(REFERRALS, data as ReferralDoc[])
  if (over.length > 0)
    await db
      .collection(REFERRALS)
      .where({ _id: command.in(over.map(({ _id }) => _id)) })
      .remove()
  return over.map(({ referrerId }) => referrerId)
}

/** Removes what a WeChat user left as somebody's friend; answers whose friends they were. */
export const forgetFriend = async (openid: string): Promise<string[]> => {
  const { data } = await db.collection(REFERRALS).where({ openid }).limit(MOST).get()
  await db.collection(REFERRALS).where({ openid }).remove()
  return genuine(REFERRALS, data as ReferralDoc[]).map(({ referrerId }) => referrerId)
}
