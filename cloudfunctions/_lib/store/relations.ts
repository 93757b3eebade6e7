import type { RelationKind } from '@/domain/relation'
import type { Transaction } from '../database-types'
import { command, db } from '../platform'
import { GENUINE, genuine, genuineOne } from './genuine'

/** A relation as it was told of `aId`: `bId` is the other where it is a customer, and null of a relative who is none. */
export type RelationDoc = {
  readonly _id: string
  readonly aId: string
  readonly bId: string | null
  readonly kind: RelationKind
  readonly needId: string | null
  /** R127, of a 备用联系人 only. */
  readonly salutation: string
  readonly phoneEnc: string | null
  /** Of the whole number: an erased person is found by it. */
  readonly phoneHash: string | null
  /** R83: `aId` has consented to `bId`'s knowing, and the other way round. */
  readonly bMayKnow: boolean
  readonly aMayKnow: boolean
  readonly byId: string
  readonly at: number
}

const RELATIONS = 'relations'

/** Relations of a customer, from either side. */
export const relationsOf = async (customerId: string): Promise<RelationDoc[]> => {
  const { data } = await db
    .collection(RELATIONS)
    .where(
      command.or([
        { aId: customerId, ...GENUINE },
        { bId: customerId, ...GENUINE },
      ]),
    )
    .limit(100)
    .get()
  return genuine(RELATIONS, data as RelationDoc[])
}

export const relationIn = async (t: Transaction, id: string): Promise<RelationDoc | null> => {
  const { data } = (await t.collection(RELATIONS).doc(id).get()) as { data: RelationDoc | null }
  return genuineOne(RELATIONS, data)
}

export const saveRelation = async (t: Transaction, { _id, ...data }: RelationDoc): Promise<void> => {
  await t.collection(RELATIONS).doc(_id).set({ data })
}

export const removeRelation = async (t: Transaction, id: string): Promise<void> => {
  await t.collection(RELATIONS).doc(id).remove()
}

/** R83 whoever is concerned takes back that this hearer may know: no relation of the two leaves the wall open. */
export const closeShares = async (
  t: Transaction,
  relations: readonly RelationDoc[],
  aboutId: string,
  hearerId: string,
): Promise<void> => {
  for (const { _id } of relations) {
    const doc = await relationIn(t, _id)
    if (doc?.aId === aboutId && doc.bId === hearerId && doc.bMayKnow)
      await saveRelation(t, { ...doc, bMayKnow: false })
    if (doc?.bId === aboutId && doc.aId === hearerId && doc.aMayKnow)
      await saveRelation(t, { ...doc, aMayKnow: false })
  }
}
