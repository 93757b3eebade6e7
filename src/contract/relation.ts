import * as z from 'zod'
import { RELATIONS } from '@/domain/relation'
import { endpoint } from './endpoint'
import * as f from './fields'

const relationId = f.idField('rel')
const kind = z.enum(RELATIONS)
const matter = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('affairs') }),
  z.strictObject({ kind: z.literal('contract'), needId: f.needId }),
  z.strictObject({ kind: z.literal('callBack') }),
])

export const relationView = z.object({
  id: relationId,
  kind,
  /** The other one, where it is a customer of the same officer; relatives who are none are a relation only. */
  otherId: f.customerId.nullable(),
  otherName: z.string(),
  needId: f.needId.nullable(),
  /** R123 whose contract that is: this customer's, or the other's; null where there is none. */
  needOf: z.enum(['this', 'other']).nullable(),
  hasPhone: z.boolean(),
  /** R83: this customer has consented to the other's knowing. */
  mayKnow: z.boolean(),
})

const wallAnswer = z.object({
  isOpen: z.boolean(),
  door: z.enum(['self', 'consent', 'party', 'backup']).nullable(),
  sentence: z.string(),
})

/** Function `officer`, relations behind the wall (R82, R83, R123, R127): known, and no money shared. */
export const relation = {
  'relation.list': endpoint(
    z.strictObject({ customerId: f.customerId }),
    z.object({ relations: z.array(relationView) }),
  ),
  /** With another of the own customers, or a 备用联系人 with the 称谓 and number that the customer named. */
  'relation.add': endpoint(
    z.strictObject({
      id: relationId,
      customerId: f.customerId,
      kind,
      otherId: f.customerId.nullable(),
      /** R127: 称谓 and number, of a 备用联系人 only. */
      backup: z.strictObject({ salutation: f.filledText(10), phone: f.phoneField }).nullable(),
      /** R123: the need to whose contract a party belongs. */
      needId: f.needId.nullable(),
    }),
    z.object({ relations: z.array(relationView) }),
  ),
  'relation.remove': endpoint(
    z.strictObject({ id: relationId, customerId: f.customerId }),
    z.object({ relations: z.array(relationView) }),
  ),
  /** R83 what the customer agreed to, or took back: that the other may know. Kept as evidence. */
  'relation.consent': endpoint(
    z.strictObject({ id: relationId, customerId: f.customerId, isGiven: z.boolean() }),
    z.object({ relations: z.array(relationView) }),
  ),
  /** May the hearer learn this of the one concerned? Asked before a share, a dial, a reminder or a card. */
  'wall.check': endpoint(
    z.strictObject({ aboutId: f.customerId, hearerId: f.customerId, matter }),
    wallAnswer,
  ),
  /** R127 the number of a 备用联系人, and all that may be said; the read is recorded. */
  'relation.callBack': endpoint(
    z.strictObject({ id: relationId, customerId: f.customerId }),
    z.object({ phone: z.string(), words: z.string() }),
  ),
} as const
