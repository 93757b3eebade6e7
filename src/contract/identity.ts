import * as z from 'zod'
import { endpoint } from './endpoint'
import * as f from './fields'

/** Function `officer`: who a customer is known to be. */
export const identity = {
  /** A 「是本人」 that was wrong: that WeChat sees a business card from now on; the reason stands in the journal. */
  'identity.revoke': endpoint(
    z.strictObject({ customerId: f.customerId, reason: f.filledText(60) }),
    z.object({ isKnown: z.literal(false) }),
  ),
  /** A 「不是本人」 or a 撤销 that was wrong: whoever was shut out may be proposed again, and still needs a 「是本人」. */
  'identity.letIn': endpoint(
    z.strictObject({ customerId: f.customerId }),
    z.object({ shutOut: z.literal(0) }),
  ),
} as const
