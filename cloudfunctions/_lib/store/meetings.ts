import type { Day } from '@/domain/day'
import type { Transaction } from '../database-types'
import { db } from '../platform'
import { GENUINE, genuine, genuineOne } from './genuine'

export type Decision = {
  readonly id: string
  readonly what: string
  readonly who: 'bank' | 'customer'
  readonly by: Day | null
  readonly isDone: boolean
}

/** A meeting with one customer: agenda, stage notes, decisions (R105-R109). */
export type MeetingDoc = {
  readonly _id: string
  readonly version: number
  readonly customerId: string
  readonly ownerId: string
  readonly purpose: string
  readonly informationNeeded: string
  readonly on: Day
  readonly at: string
  readonly place: string
  readonly agenda: readonly string[]
  readonly notes: readonly { readonly at: number; readonly text: string }[]
  readonly decisions: readonly Decision[]
  readonly minutesAt: number | null
}

const MEETINGS = 'meetings'
const LISTED = 50

export const meetingsOf = async (customerId: string): Promise<MeetingDoc[]> => {
  const { data } = await db
    .collection(MEETINGS)
    .where({ customerId, ...GENUINE })
    .orderBy('on', 'desc')
    .limit(LISTED)
    .get()
  return genuine(MEETINGS, data as MeetingDoc[])
}

export const meetingIn = async (t: Transaction, id: string): Promise<MeetingDoc | null> => {
  const { data } = (await t.collection(MEETINGS).doc(id).get()) as { data: MeetingDoc | null }
  return genuineOne(MEETINGS, data)
}

export const saveMeeting = async (t: Transaction, doc: MeetingDoc): Promise<MeetingDoc> => {
  const saved = { ...doc, version: doc.version + 1 }
  const { _id, ...data } = saved
  await t.collection(MEETINGS).doc(_id).set({ data })
  return saved
}
