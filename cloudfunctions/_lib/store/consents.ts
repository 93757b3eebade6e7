import type { Day } from '@/domain/day'
import type { Transaction } from '../database-types'
import { command, db } from '../platform'
import { GENUINE, genuine } from './genuine'

/** Evidence of what somebody consented to or withdrew: written once, changed never, kept after erasure; no name in it. */
export type ConsentDoc = {
  readonly _id: string
  readonly customerId: string
  /** 'marketing', 'personalised', 'privateFacts', 'channel:T', or 'share:<customerId>' (R83). */
  readonly what: string
  readonly isGiven: boolean
  readonly at: number
  readonly on: Day
  readonly how: 'card' | 'officer'
  readonly byId: string | null
}

export const addConsent = async (t: Transaction, consent: ConsentDoc): Promise<void> => {
  await t.collection('consents').add({ data: consent })
}

/** What was decided on these records, the newest first. */
export const decisionsOn = async (customerIds: readonly string[]): Promise<ConsentDoc[]> => {
  const { data } = await db
    .collection('consents')
    .where({ customerId: command.in(customerIds), ...GENUINE })
    .orderBy('at', 'desc')
    .limit(100)
    .get()
  return genuine('consents', data as ConsentDoc[])
}
