import { dayOf } from '@/domain/day'
import { command, db } from '../platform'
import { customerById } from './customers'
import { forgetAsContact } from './forget-as-contact'
import { forgetInReminders } from './forget-in-reminders'
import { forgetOpenidOf } from './forget-openid'
import { forgetServiceBooksOf } from './forget-service-books'
import { keepDealingsOf } from './kept-dealings'
import { addTombstone } from './tombstones'
import { spreadWithdrawn } from './withdrawn-elsewhere'

/**
 * What erasure does to each collection: `gone` by the field that names the customer; `kept` as the law or evidence
 * demands, and why; `none` where no customer is named. Every collection of the plan stands here (tested).
 */
export const ERASURE_OF = {
  customers: { gone: ['_id'] },
  entries: { gone: ['customerId'] },
  needs: { gone: ['customerId'] },
  cards: { gone: ['customerId'] },
  chats: { gone: ['customerId'] },
  identities: { gone: ['_id'] },
  meetings: { gone: ['customerId'] },
  relations: { gone: ['aId', 'bId'] },
  referrals: { gone: ['referrerId', 'takenAs'] },
  reminders: { gone: ['customerId'] },
  contactPersons: { gone: ['customerId'] },
  facts: { gone: ['customerId'] },
  looks: { gone: ['customerId'] },
  // What the law makes the bank keep of dealings stands in the bank's own books; these lines are a copy of them.
  ledger: { gone: ['customerId'] },
  values: { gone: ['_id'] },
  valueReviews: { gone: ['customerId'] },
  declines: { gone: ['customerId'] },
  keyPlans: { gone: ['_id'] },
  staleValues: { gone: ['_id'] },
  campaigns: { none: 'counts of lists, without a customer' },
  campaignLines: { gone: ['customerId'] },
  handoverLines: { gone: ['customerId'] },
  handovers: { none: 'who hands over to whom' },
  erasures: { gone: ['_id'] },
  reminderDays: { kept: 'days of colleagues, with the customer’s lines taken out' },
  reminderBooks: { kept: 'books of colleagues, with the customer’s lines taken out' },
  serviceBooks: {
    kept: 'books of WeChat users who live on as another customer, without what was asked of this one',
  },
  dealings: { kept: 'amounts and days of loans, without a name, for the years that the law demands' },
  consents: { kept: 'evidence of what was consented to, without a name' },
  complaints: { kept: 'evidence of what was complained of and answered' },
  audit: { kept: 'ids only' },
  seals: { none: 'digests of the audit' },
  tombstones: { kept: 'that somebody was erased' },
  imports: { none: 'files and rows that go within a day' },
  importBatches: { none: 'files and rows that go within a day' },
  staff: { none: 'colleagues' },
  teams: { none: 'teams' },
  invitations: { none: 'colleagues to come' },
  settings: { none: 'the branch' },
  leases: { none: 'the sweep' },
  locks: { none: 'who guessed tokens, by hash' },
  texts: { none: 'approved texts' },
  groups: { none: 'group chats of teams' },
  stockTakes: { kept: 'ids only, until the week or month is over' },
  bookTakes: { kept: 'ids only, for two quarters' },
  savedFilters: { none: 'conditions of colleagues, by which no customer is named' },
  circles: { none: 'names of groups and what makes them alike; who is in one stands on the customer' },
  bookReaches: { none: 'months that files of books tell of' },
  plans: { none: 'quantities of colleagues' },
  dayCounts: { none: 'counts of colleagues' },
  quotaPages: { none: 'quota of colleagues, and of WeChat users while their book of messages lives' },
} as const satisfies Readonly<
  Record<string, { readonly gone: readonly string[] } | { readonly kept: string } | { readonly none: string }>
>

/** Removed in requests of many; a customer has fewer documents in any collection. */
const removeAll = async (collection: string, field: string, customerId: string): Promise<void> => {
  await db
    .collection(collection)
    .where({ [field]: customerId })
    .remove()
}

/**
 * Erases one customer: the person goes from every record, a tombstone without personal data stays. Each step may run
 * again; of its records the customer goes first, so that nothing new can be written for it.
 */
export const eraseCustomer = async (customerId: string, now: number): Promise<void> => {
  await addTombstone(customerId, now)
  const phoneHash = (await customerById(customerId))?.phoneHashes[0]
  // Before the identity goes, by which alone it is known.
  await forgetServiceBooksOf(customerId)
  await forgetOpenidOf(customerId, now)
  // Before the customer goes, whose number alone says it.
  if (phoneHash !== undefined) await forgetAsContact(phoneHash)
  for (const [collection, what] of Object.entries(ERASURE_OF)) {
    if (!('gone' in what) || collection === 'erasures') continue
    for (const field of what.gone) await removeAll(collection, field, customerId)
  }
  await db
    .collection('complaints')
    .where({ customerId, openid: command.neq('') })
    .update({ data: { openid: '', phoneEnc: null } })
  await spreadWithdrawn([phoneHash])
  await keepDealingsOf(customerId, dayOf(now))
  await forgetInReminders(customerId)
}
