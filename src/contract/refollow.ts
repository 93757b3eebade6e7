import * as z from 'zod'
import { endpoint } from './endpoint'
import * as f from './fields'
import { handoverView } from './handover'

/** R117 「需再次跟进」: who needs another try, and offering it to somebody experienced, who accepts or declines. */
export const refollow = {
  'refollow.list': endpoint(
    z.strictObject({ teamId: f.teamId.optional() }),
    z.object({
      rows: z.array(
        z.object({
          customerId: f.customerId,
          /** 称谓 only: opening the customer is a second step, with a reason. */
          who: z.string(),
          officerId: f.staffId,
          officer: z.string(),
          why: z.enum(['past', 'strong']),
          words: z.string(),
          /** Who was asked and has not answered; nobody else is asked meanwhile. */
          offeredTo: z.string().nullable(),
        }),
      ),
      experienced: z.array(z.object({ id: f.staffId, name: z.string() })),
    }),
  ),
  /** Offers one of them as a hand-over of its own (`handover.accept`, `handover.decline`). */
  'refollow.offer': endpoint(
    z.strictObject({ id: f.idField('han'), customerId: f.customerId, toId: f.staffId }),
    handoverView,
  ),
}
