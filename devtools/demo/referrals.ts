import { createHash } from 'node:crypto'
import { cardLastsTo } from '@/domain/card'
import { addDays, type Day, startOf } from '@/domain/day'
import { type CardDoc, NOTHING_GIVEN } from '../../cloudfunctions/_lib/store/card-doc'
import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'
import type { ReferralDoc } from '../../cloudfunctions/_lib/store/referrals'

const AT_TEN = 36_000_000
/** Friends of each referrer: how many had a loan since, how many are only followed, and how many nobody took up. */
const BROUGHT = [
  { paid: 2, followed: 1, gone: 1 },
  { paid: 1, followed: 0, gone: 0 },
  { paid: 0, followed: 2, gone: 1 },
  { paid: 0, followed: 0, gone: 1 },
] as const

const hashOf = (text: string): string => createHash('sha256').update(`genjin demo ${text}`).digest('hex')

const cardOf = (referrer: CustomerDoc, i: number, sentOn: Day, left: number): CardDoc => ({
  _id: hashOf(`referral ${i}`),
  cardNo: `crd_demoReferral${i}`,
  customerId: referrer._id,
  ownerId: referrer.ownerId,
  teamId: referrer.teamId,
  createdAt: startOf(sentOn) + AT_TEN,
  lastsTo: cardLastsTo(sentOn),
  revokedAt: null,
  proposal: null,
  refused: [],
  asked: { purpose: 'referral' },
  given: { ...NOTHING_GIVEN, referrals: left },
  version: 1,
  contentHash: '',
})

const takenDoc = (referrer: CustomerDoc, card: CardDoc, friend: CustomerDoc, cameOn: Day): ReferralDoc => ({
  _id: `ref_${hashOf(friend._id).slice(0, 24)}`,
  ownerId: referrer.ownerId,
  referrerId: referrer._id,
  cardId: card._id,
  name: '',
  phoneEnc: null,
  openid: '',
  at: startOf(cameOn) + AT_TEN,
  until: cardLastsTo(cameOn),
  takenAs: friend._id,
})

/**
 * R87 old customers of one officer's who brought friends since the import: the friends that came and were taken over are customers
 * of the same book, those with a first loan since among them.
 */
export const demoReferrals = (
  book: readonly CustomerDoc[],
  { since, today }: { readonly since: Day; readonly today: Day },
): { readonly cards: CardDoc[]; readonly referrals: ReferralDoc[] } => {
  const isNew = ({ dealings }: CustomerDoc): boolean => dealings.firstOn !== null && dealings.firstOn > since
  const referrers = book.filter(
    one => one.tags.includes('老客户') && !one.tags.includes('转介绍') && !isNew(one),
  )
  const paid = book.filter(isNew)
  const followed = book.filter(({ tags, dealings }) => tags.includes('转介绍') && dealings.count === 0)
  const cards: CardDoc[] = []
  const referrals: ReferralDoc[] = []
  BROUGHT.forEach((counts, i) => {
    const referrer = referrers[i]
    if (referrer === undefined) return
    const friends = [
      ...paid.splice(0, counts.paid).map(one => ({ one, on: addDays(one.dealings.firstOn ?? today, -1) })),
      ...followed.splice(0, counts.followed).map((one, n) => ({ one, on: addDays(today, -2 - 9 * n) })),
    ]
    const [first = addDays(today, -20)] = friends.map(({ on }) => on).sort()
    const card = cardOf(referrer, i, addDays(first, -1), friends.length + counts.gone)
    cards.push(card)
    referrals.push(...friends.map(({ one, on }) => takenDoc(referrer, card, one, on)))
  })
  return { cards, referrals }
}
