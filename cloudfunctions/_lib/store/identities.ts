import type { Transaction } from '../database-types'
import { db } from '../platform'
import { genuine, genuineOne } from './genuine'

/** The one person who is known for certain to be a customer: confirmed by the officer, or by WeChat's verified number. */
export type IdentityDoc = {
  /** The customer's id. */
  readonly _id: string
  readonly openid: string
  readonly kind: 'person' | 'firm' | 'partner'
  readonly how: 'officer' | 'phone'
  readonly at: number
  readonly byId: string | null
}

const IDENTITIES = 'identities'

export const identityOf = async (customerId: string): Promise<IdentityDoc | null> => {
  const { data } = (await db.collection(IDENTITIES).doc(customerId).get()) as { data: IdentityDoc | null }
  return genuineOne(IDENTITIES, data)
}

export const identityIn = async (t: Transaction, customerId: string): Promise<IdentityDoc | null> => {
  const { data } = (await t.collection(IDENTITIES).doc(customerId).get()) as { data: IdentityDoc | null }
  return genuineOne(IDENTITIES, data)
}

/** Every customer that an openid is known to be: a person, and the firms for which it speaks. */
export const identitiesOf = async (openid: string): Promise<IdentityDoc[]> => {
  const { data } = await db.collection(IDENTITIES).where({ openid }).limit(20).get()
  return genuine(IDENTITIES, data as IdentityDoc[])
}

export const saveIdentity = async (t: Transaction, { _id, ...data }: IdentityDoc): Promise<void> => {
  await t.collection(IDENTITIES).doc(_id).set({ data })
}

export const removeIdentity = async (t: Transaction, customerId: string): Promise<void> => {
  await t.collection(IDENTITIES).doc(customerId).remove()
}
