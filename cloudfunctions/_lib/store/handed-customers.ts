import { type Handed, LOAD, profileOf, type Receiver } from '@/domain/handover'
import { command, db } from '../platform'
import type { CustomerDoc } from './customer-doc'
import { GENUINE, genuine } from './genuine'
import type { StaffDoc } from './staff-doc'

type Slim = Pick<CustomerDoc, '_id' | 'grade' | 'tags' | 'isArchived'> & {
  readonly journal: Pick<CustomerDoc['journal'], 'needs'>
}
const SLIM = {
  _id: true,
  _openid: true,
  grade: true,
  tags: true,
  isArchived: true,
  'journal.needs': true,
} as const
const PAGE = 1000

const handedOf = ({ _id, grade, tags, isArchived, journal }: Slim): Handed => ({
  id: _id,
  weight: isArchived ? 0 : LOAD[grade],
  words: [...tags, ...journal.needs.map(({ product }) => product)],
})

/** Customers of somebody after an id, archived ones too: they are handed over with the others and weigh nothing. */
export const customersToHand = async (ownerId: string, after: string, limit: number): Promise<Handed[]> => {
  const { data } = await db
    .collection('customers')
    .where({ ownerId, _id: command.gt(after), ...GENUINE })
    .orderBy('_id', 'asc')
    .limit(limit)
    .field(SLIM)
    .get()
  return genuine('customers', data as Slim[]).map(handedOf)
}

type Profile = Receiver & { readonly own: number; readonly teamId: string | null }

/** What a receiver's own book weighs and knows, and the team of that moment; 1,000 customers a request. */
export const receiverProfile = async ({
  _id: id,
  teamId,
}: Pick<StaffDoc, '_id' | 'teamId'>): Promise<Profile> => {
  const book: Handed[] = []
  for (let after = ''; ; ) {
    const page = await customersToHand(id, after, PAGE)
    book.push(...page)
    after = page.at(-1)?.id ?? after
    if (page.length < PAGE) {
      const profile = profileOf(book)
      return { id, ...profile, own: profile.load, teamId }
    }
  }
}

/** As much of a customer as its journal's line about the hand-over is made of. */
export type Moved = Pick<
  CustomerDoc,
  '_id' | 'ownerId' | 'grade' | 'nextDueOn' | 'version' | 'journal' | 'isArchived'
>
const MOVED = ['_openid', 'ownerId', 'grade', 'nextDueOn', 'version', 'journal', 'isArchived']

export const customersByIds = async (ids: readonly string[]): Promise<Moved[]> => {
  const { data } = await db
    .collection('customers')
    .where({ _id: command.in(ids) })
    .limit(ids.length)
    .field(Object.fromEntries(MOVED.map(field => [field, true])))
    .get()
  return genuine('customers', data as Moved[])
}

/** Makes customers somebody else's: each by itself and only while it is the old owner's, so that it may run again. */
export const giveCustomers = async (
  ids: readonly string[],
  fromId: string,
  to: { readonly id: string; readonly teamId: string | null; readonly isSameTeam: boolean },
  handoverId: string,
): Promise<void> => {
  await db
    .collection('customers')
    .where({ _id: command.in(ids), ownerId: fromId })
    .update({
      data: {
        ownerId: to.id,
        teamId: to.teamId,
        handoverId,
        version: command.inc(1),
        // R85 a circle is its officer's own.
        circles: command.set([]),
        outOfCircles: command.set([]),
      },
    })
  // A 协办 who becomes 主办, or who is of the old team, is none any more.
  await db
    .collection('customers')
    .where({ _id: command.in(ids), ownerId: to.id, ...(to.isSameTeam ? { coOwnerId: to.id } : {}) })
    .update({ data: { coOwnerId: null } })
}

/** What hangs on customers and is looked up by owner follows them, from whomever it was before; each of these may run again. */
export const giveWhatHangs = async (ids: readonly string[], fromId: string, toId: string): Promise<void> => {
  const theirs = (field: string) => ({ [field]: command.in(ids), ownerId: fromId })
  const follow = async (collection: string, field = 'customerId', more: object = {}): Promise<void> => {
    await db
      .collection(collection)
      .where({ ...theirs(field), ...more })
      .update({ data: { ownerId: toId } })
  }
  await Promise.all([
    follow('entries'),
    follow('needs'),
    follow('dealings'),
    follow('ledger'),
    follow('values', '_id'),
    follow('valueReviews'),
    follow('declines'),
    follow('campaignLines'),
    follow('keyPlans', '_id'),
    follow('cards'),
    follow('meetings'),
    follow('facts'),
    follow('contactPersons'),
    follow('reminders', 'customerId', { isOpen: true }),
    follow('referrals', 'referrerId'),
    db
      .collection('chats')
      .where({ staffId: fromId, customerId: command.in(ids) })
      .remove(),
  ])
}
