import type { Day } from '@/domain/day'
import type { Closing, Need } from '@/domain/need'
import type { PaidOut } from '@/domain/plan'
import type { Transaction } from '../database-types'
import { command, db } from '../platform'
import { GENUINE, genuine, genuineOne } from './genuine'

/** A need that has ended: moved out of the customer's document in the transaction that closed it. */
export type ClosedNeedDoc = Need & {
  readonly _id: string
  readonly customerId: string
  readonly ownerId: string
  readonly closing: Closing
  readonly closedOn: Day
  /** Who closed it, which stays when the customer is handed over. */
  readonly closedById: string
  readonly reconsiderOn: Day | null
}

/** Phones make the ids of needs, so one is unique within its customer only. */
const documentId = (customerId: string, needId: string): string => `${customerId}.${needId}`

export const closedNeedIn = async (
  t: Transaction,
  customerId: string,
  needId: string,
): Promise<ClosedNeedDoc | null> => {
  const stored = t.collection('needs').doc(documentId(customerId, needId))
  const { data } = (await stored.get()) as { data: ClosedNeedDoc | null }
  return genuineOne('needs', data)
}

export const addClosedNeed = async (t: Transaction, doc: Omit<ClosedNeedDoc, '_id'>): Promise<void> => {
  await t.collection('needs').add({ data: { _id: documentId(doc.customerId, doc.id), ...doc } })
}

/** No team pays out so many loans in a month. */
const MOST = 1000

const PAID_OUT = {
  _id: true,
  _openid: true,
  customerId: true,
  product: true,
  amountFen: true,
  closing: true,
  closedOn: true,
  closedById: true,
}
type PaidOutNeed = PaidOut & Pick<ClosedNeedDoc, '_id' | 'closing' | 'closedOn' | 'closedById'>

/** What colleagues paid out in these days (`disbursedIn`, asked of the database), also of customers that were handed over since. */
export const paidOutBy = async (staffIds: readonly string[], from: Day, to: Day): Promise<PaidOutNeed[]> => {
  const { data } = await db
    .collection('needs')
    .where({
      closedById: command.in(staffIds),
      closing: 'disbursed',
      closedOn: command.and([command.gte(from) as never, command.lte(to) as never]),
      ...GENUINE,
    })
    .field(PAID_OUT)
    .limit(MOST)
    .get()
  return genuine('needs', data as ClosedNeedDoc[])
}
