import * as z from 'zod'
import { endpoint } from './endpoint'
import * as f from './fields'
import { customerRow, holdView } from './views'

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

/** R87 friends who left a number, those taken over, and of them with a first 放款 since; counts, never who (R82). */
export const broughtView = z.object({
  left: z.int(),
  taken: z.int(),
  paidOut: z.int(),
  lastOn: f.dayField.nullable(),
})

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
  /** Who of the own book brought friends, the most came of whoever is first; the first hundred. */
  'referral.brought': endpoint(
    z.strictObject({}),
    z.object({
      today: f.dayField,
      hold: holdView.nullable(),
      rows: z.array(z.object({ customer: customerRow, brought: broughtView, isToThank: z.boolean() })),
    }),
  ),
} as const
