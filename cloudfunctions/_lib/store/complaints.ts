import type { ComplaintKind, ComplaintStatus } from '@/domain/complaint'
import type { Day } from '@/domain/day'
import type { Transaction } from '../database-types'
import { command, db } from '../platform'
import { GENUINE, genuine, genuineOne } from './genuine'

/**
 * What goes to the lead and never to the officer it is about (R92, R126): behaviour and result are the lead's words,
 * `toldAt` is when the customer was told, before which it is not closed.
 */
export type ComplaintDoc = {
  readonly _id: string
  readonly kind: ComplaintKind
  /** Null when somebody complains who only holds the card. */
  readonly customerId: string | null
  /** Whether who filed it was known to be the customer, or only proposed by the card (R82); null: held the card. */
  readonly standing?: 'confirmed' | 'proposed' | null
  readonly aboutStaffId: string
  readonly teamId: string | null
  readonly cardId: string | null
  readonly openid: string
  readonly text: string
  readonly score: number | null
  readonly phoneEnc: string | null
  readonly filedAt: number
  readonly filedOn: Day
  readonly dueOn: Day
  readonly extensions: readonly {
    readonly at: number
    readonly byId: string
    readonly reason: string
    readonly to: Day
  }[]
  readonly status: ComplaintStatus
  readonly behaviour: string
  readonly result: string
  readonly hiddenNeed: string
  readonly improvement: string
  readonly answeredAt: number | null
  readonly toldAt: number | null
  readonly closedById: string | null
  readonly version: number
}

const COMPLAINTS = 'complaints'

export const complaintById = async (id: string): Promise<ComplaintDoc | null> => {
  const { data } = (await db.collection(COMPLAINTS).doc(id).get()) as { data: ComplaintDoc | null }
  return genuineOne(COMPLAINTS, data)
}

export const complaintIn = async (t: Transaction, id: string): Promise<ComplaintDoc | null> => {
  const { data } = (await t.collection(COMPLAINTS).doc(id).get()) as { data: ComplaintDoc | null }
  return genuineOne(COMPLAINTS, data)
}

/** Of one team, of those without a team (null), or of the whole branch (undefined); the first due first. */
export const complaintsOf = async (
  teamId: string | null | undefined,
  isClosed: boolean,
): Promise<ComplaintDoc[]> => {
  const status = isClosed ? 'closed' : command.in(['open', 'answered'])
  const { data } = await db
    .collection(COMPLAINTS)
    .where({ ...(teamId === undefined ? {} : { teamId }), status, ...GENUINE })
    .orderBy('dueOn', 'asc')
    .limit(100)
    .get()
  return genuine(COMPLAINTS, data as ComplaintDoc[])
}

export const hasComplaints = async (customerId: string): Promise<boolean> =>
  (await db.collection(COMPLAINTS).where({ customerId }).count()).total > 0

/** How many one WeChat has filed on a day. */
export const filedToday = async (openid: string, filedOn: Day): Promise<number> =>
  (await db.collection(COMPLAINTS).where({ openid, filedOn }).count()).total

export const saveComplaint = async (t: Transaction, doc: ComplaintDoc): Promise<ComplaintDoc> => {
  const saved = { ...doc, version: doc.version + 1 }
  const { _id, ...data } = saved
  await t.collection(COMPLAINTS).doc(_id).set({ data })
  return saved
}
