import * as z from 'zod'
import { endpoint } from './endpoint'
import * as f from './fields'

const about = z.object({ customerId: f.customerId, status: f.letGoField.nullable() })

/** R27, R55 「转低频维护」: who sells asks with a reason, the lead decides; nothing is ever deleted. */
export const letGo = {
  /** Of a customer in D whom nobody presses: a look a year, no contact floor. */
  'letGo.ask': endpoint(z.strictObject({ customerId: f.customerId, reason: f.filledText(60) }), about),
  /** Takes the wish back, or brings the usual rhythm back. */
  'letGo.takeBack': endpoint(z.strictObject({ customerId: f.customerId }), about),
  /** What waits for the caller's decision, the oldest first. */
  'letGo.list': endpoint(
    z.strictObject({ teamId: f.teamId.optional() }),
    z.object({
      today: f.dayField,
      rows: z.array(
        z.object({
          customerId: f.customerId,
          /** 称谓 only: opening the customer is a second step, with a reason. */
          who: z.string(),
          officer: z.string(),
          reason: z.string(),
          askedOn: f.dayField,
          /** Days since the last contact, or since the customer was entered. */
          days: z.int(),
          isOwn: z.boolean(),
        }),
      ),
    }),
  ),
  /** A refusal says why. */
  'letGo.decide': endpoint(
    z.strictObject({ customerId: f.customerId, isApproved: z.boolean(), answer: f.textField(60) }),
    about,
  ),
} as const
