import type { ContactRole } from '@/domain/contact-person'
import type { ContactWishes } from '@/domain/contact-wishes'
import type { Transaction } from '../database-types'
import { db } from '../platform'
import { GENUINE, genuine, genuineOne } from './genuine'

/** R47 who speaks for a firm; the number sealed like a customer's own. */
export type ContactPersonDoc = {
  readonly _id: string
  readonly version: number
  readonly customerId: string
  readonly ownerId: string
  readonly role: ContactRole
  readonly name: string
  readonly phoneEnc: string | null
  /** Of the whole number: an erased person is found by it. */
  readonly phoneHash: string | null
  readonly wishes: ContactWishes
  readonly refusesContact: boolean
}

const PERSONS = 'contactPersons'
/** A firm has so many contact persons at most. */
export const MAX_PERSONS = 20

export const contactPersonsOf = async (customerId: string): Promise<ContactPersonDoc[]> => {
  const { data } = await db
    .collection(PERSONS)
    .where({ customerId, ...GENUINE })
    .limit(MAX_PERSONS)
    .get()
  return genuine(PERSONS, data as ContactPersonDoc[])
}

export const contactPersonIn = async (t: Transaction, id: string): Promise<ContactPersonDoc | null> => {
  const { data } = (await t.collection(PERSONS).doc(id).get()) as { data: ContactPersonDoc | null }
  return genuineOne(PERSONS, data)
}

export const saveContactPerson = async (
  t: Transaction,
  { _id, ...data }: ContactPersonDoc,
): Promise<void> => {
  await t.collection(PERSONS).doc(_id).set({ data })
}

export const removeContactPerson = async (t: Transaction, id: string): Promise<void> => {
  await t.collection(PERSONS).doc(id).remove()
}
