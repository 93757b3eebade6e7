import * as z from 'zod'
import { askedField, givenField, itemId, purposeField } from './card-body'
import { endpoint } from './endpoint'
import * as f from './fields'
import { broughtView } from './referral'

const cardNo = f.idField('crd')

export const cardView = z.object({
  id: cardNo,
  purpose: purposeField,
  asked: askedField,
  /** R119 what is offered on it, by name; null once it is over or out of use. Absent on every other card. */
  offerName: z.string().nullable().optional(),
  given: givenField,
  madeOn: f.dayField,
  lastsTo: f.dayField,
  state: z.enum(['open', 'expired', 'revoked']),
  /** Who opened it: nobody yet, somebody who is only proposed, the confirmed customer. */
  opened: z.enum(['never', 'proposed', 'confirmed']),
  /** Of somebody proposed: whether the last four digits were right. */
  hasDigits: z.boolean(),
  /** When whoever is proposed opened it; it names them to `card.confirm`. */
  openedAt: z.number().nullable(),
})

/** Function `officer`, cards: made for one customer, opened by three kinds of people. */
export const cards = {
  /** The token is answered once and stored nowhere. CONDUCT where R79 is against it, unless the customer has just asked for it. */
  'card.make': endpoint(
    z.strictObject({
      id: cardNo,
      customerId: f.customerId,
      asked: askedField,
      isAsked: z.boolean().optional(),
      ...f.aboutFields,
    }),
    z.object({ card: cardView, path: z.string(), title: z.string() }),
  ),
  'card.list': endpoint(
    z.strictObject({ customerId: f.customerId }),
    z.object({
      cards: z.array(cardView),
      /** Whether a person is confirmed as this customer, and since when. */
      identity: z.object({ how: z.enum(['officer', 'phone']), on: f.dayField }).nullable(),
      isChatBound: z.boolean(),
      /** How many WeChat users the officer has said are not this customer. */
      shutOut: z.int(),
      /** R87 what came of friends whom the customer sent; null where nobody came, absent in an older phone's cache. */
      brought: broughtView.nullable().optional(),
    }),
  ),
  'card.revoke': endpoint(z.strictObject({ id: cardNo }), cardView),
  'card.tickOwn': endpoint(z.strictObject({ id: cardNo, itemId, isDone: z.boolean() }), cardView),
  /** The officer says whether the one who opened is the customer; CONFLICT where somebody else is proposed by now. */
  'card.confirm': endpoint(
    z.strictObject({ id: cardNo, isCustomer: z.boolean(), openedAt: z.number().optional() }),
    cardView,
  ),
  /** Which customer this chat is about; a group is never bound; `none`: WeChat vouches for no chat. */
  'chat.enter': endpoint(
    z.strictObject({ chat: z.string().max(300) }),
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('bound'), customerId: f.customerId, name: z.string() }),
      z.object({ kind: z.literal('unbound') }),
      z.object({ kind: z.literal('group') }),
      z.object({ kind: z.literal('none') }),
    ]),
  ),
  'chat.unbind': endpoint(
    z.strictObject({ customerId: f.customerId }),
    z.object({ isChatBound: z.boolean() }),
  ),
} as const
