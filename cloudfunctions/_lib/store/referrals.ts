import type { Transaction } from '../database-types'
import { db } from '../platform'
import { GENUINE, genuine, genuineOne } from './genuine'

/** R74, R87 a friend who opened a 转介绍 card and left the own number; the referrer entered none. */
export type ReferralDoc = {
  readonly _id: string
  readonly ownerId: string
  readonly referrerId: string
  readonly cardId: string
  readonly name: string
  readonly phoneEnc: string
  readonly openid: string
  readonly at: number
  readonly takenAs: string | null
}

const REFERRALS = 'referrals'

export const referralIn = async (t: Transaction, id: string): Promise<ReferralDoc | null> => {
  const { data } = (await t.collection(REFERRALS).doc(id).get()) as { data: ReferralDoc | null }
  return genuineOne(REFERRALS, data)
}

export const saveReferral = async (t: Transaction, { _id, ...data }: ReferralDoc): Promise<void> => {
  await t.collection(REFERRALS).doc(_id).set({ data })
}

export const referralsOf = async (ownerId: string): Promise<ReferralDoc[]> => {
  const { data } = await db
    .collection(REFERRALS)
    .where({ ownerId, takenAs: null, ...GENUINE })
    .limit(100)
    .get()
  return genuine(REFERRALS, data as ReferralDoc[])
}
