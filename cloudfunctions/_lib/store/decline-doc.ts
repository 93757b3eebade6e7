import { createHash } from 'node:crypto'
import { mayVisit } from '@/domain/contact-wishes'
import { type Day, dayOf } from '@/domain/day'
import type { DeclineOutcome } from '@/domain/decline'
import type { Watched } from '@/domain/decline-watch'
import { declineTitle } from '@/domain/decline-words'
import { addressed } from '@/domain/name-words'
import type { ReminderDoc } from './reminders'
import type { ValuedCustomer } from './value-doc'

/** R68 an alarm with the periods that explain it, and how it ended; one a customer and month. */
export type DeclineDoc = Watched & {
  readonly _id: string
  readonly customerId: string
  readonly ownerId: string
  readonly raisedOn: Day
  readonly raisedAt: number
  readonly isOpen: boolean
  /** What the officer found; null while it is open. */
  readonly outcome: {
    readonly what: DeclineOutcome
    readonly word: string
    readonly byId: string
    readonly on: Day
  } | null
}

/** An alarm as it is raised. */
export const declineDocOf = (
  { _id: customerId, ownerId }: Pick<ValuedCustomer, '_id' | 'ownerId'>,
  decline: Watched,
  now: number,
): DeclineDoc => ({
  _id: `${customerId}.${decline.month}`,
  customerId,
  ownerId,
  ...decline,
  raisedOn: dayOf(now),
  raisedAt: now,
  isOpen: true,
  outcome: null,
})

export const visitIdOf = (declineId: string): string =>
  `rem_${createHash('sha256').update(`decline ${declineId}`).digest('hex').slice(0, 32)}`

type Visited = Pick<ValuedCustomer, 'name' | 'kind' | 'journal' | 'contactWishes'>

/** The visit that an alarm asks for, once; of who wants no visit only a look (R79). */
export const visitOf = (customer: Visited, doc: DeclineDoc): ReminderDoc => ({
  _id: visitIdOf(doc._id),
  ownerId: doc.ownerId,
  kind: 'decline',
  what: `${mayVisit(customer) ? '上门看看' : '留意一下'}：${declineTitle(doc)}`,
  on: doc.raisedOn,
  at: null,
  customerId: doc.customerId,
  salutation: addressed(customer),
  page: `pages/value/one?id=${doc.customerId}`,
  isOpen: true,
  doneAt: null,
  createdAt: doc.raisedAt,
  contentHash: '',
})
