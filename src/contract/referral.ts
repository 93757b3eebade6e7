import * as z from 'zod'
import { endpoint } from './endpoint'
import * as f from './fields'

const referralId = f.idField('ref')

/** A friend who left the own number on a 转介绍 card; the number is masked until somebody takes over. */
export const friendView = z.object({
  id: referralId,
  name: z.string(),
  phoneMasked: z.string(),
  on: f.dayField,
  /** The last day: the number goes by itself after it. */
  until: f.dayField,
})
const friends = z.object({ friends: z.array(friendView) })

/** Function `officer`, friends of a customer who left a number (R74, R87): for whoever looks after that customer. */
export const referral = {
  'referral.list': endpoint(z.strictObject({ customerId: f.customerId }), friends),
  /** Makes the friend a customer, with the consent that was given on the card; one who is in the book already is linked. */
  'referral.take': endpoint(
    z.strictObject({ id: referralId, newCustomerId: f.customerId }),
    z.object({ customerId: f.customerId, isKnown: z.boolean() }),
  ),
  /** Nobody will call: the number is removed at once. */
  'referral.decline': endpoint(z.strictObject({ id: referralId }), friends),
} as const
