import { createHash } from 'node:crypto'
import type { Context } from '#cloud/context'
import type { Transaction } from '#cloud/database-types'
import type { CardDoc } from '#cloud/store/card-doc'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { friendsReminderId, putReminderIn, waitingReminderId } from '#cloud/store/reminders'
import { afterCommit } from '#cloud/store/transact'
import { wakeWhoLooksAfter } from '#cloud/store/wake-covers'
import { addressed } from '@/domain/name-words'

const idOf = (card: CardDoc, topic: string, { today }: Context): string =>
  `rem_${createHash('sha256').update(`${card._id} ${topic} ${today}`).digest('hex').slice(0, 32)}`

const put = async (
  ctx: Context,
  t: Transaction,
  customer: CustomerDoc,
  _id: string,
  words: string,
  more: { readonly page?: string } = {},
): Promise<void> => {
  await putReminderIn(t, {
    _id,
    ownerId: customer.ownerId,
    kind: 'card',
    what: words,
    on: ctx.today,
    at: null,
    customerId: customer._id,
    salutation: addressed(customer),
    isOpen: true,
    doneAt: null,
    createdAt: ctx.now,
    contentHash: '',
    ...more,
  })
  afterCommit(t, () => wakeWhoLooksAfter(customer, ctx))
}

/**
 * The officer's inbox: one reminder a card, topic and day, however often the customer taps. It says the newest, and asks
 * again where it was ticked off: who picks another slot is not met at the old time. Written in one with what it tells of.
 */
export const remindOwner = (
  ctx: Context,
  t: Transaction,
  customer: CustomerDoc,
  card: CardDoc,
  words: string,
  topic: string,
): Promise<void> => put(ctx, t, customer, idOf(card, topic, ctx), words)

/** Tells that who opened this card waits for 「是本人」, and leads to where it is said; it stays until then. */
export const remindWaiting = (
  ctx: Context,
  t: Transaction,
  customer: CustomerDoc,
  card: CardDoc,
  words: string,
): Promise<void> =>
  put(ctx, t, customer, waitingReminderId(card._id), words, { page: `pages/cards/index?id=${customer._id}` })

/** R74 tells that a friend left a number, and leads to where it is taken up or not; it stays until then. */
export const remindFriends = (
  ctx: Context,
  t: Transaction,
  customer: CustomerDoc,
  words: string,
): Promise<void> =>
  put(ctx, t, customer, friendsReminderId(customer._id), words, {
    page: `pages/cards/index?id=${customer._id}`,
  })
