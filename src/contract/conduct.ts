import * as z from 'zod'
import { CONDUCT_REASONS } from '@/domain/conduct'
import { endpoint } from './endpoint'
import * as f from './fields'

/** Function `officer`, the conduct guard. */
export const conduct = {
  /** R79, R80 before a dial, a message or a card: may this customer be contacted so, and if not, why and from when. */
  'contact.check': endpoint(
    z.strictObject({
      customerId: f.customerId,
      purpose: f.purposeField,
      channel: f.contactChannelField,
      /** The customer has just called or asked for it. */
      isAsked: z.boolean().optional(),
    }),
    z.object({
      isAllowed: z.boolean(),
      reason: z.enum(CONDUCT_REASONS).nullable(),
      sentence: z.string(),
      nextAllowedAt: z.int().nullable(),
      /** The don'ts in words, empty without any. */
      dont: z.string(),
    }),
  ),
}
