import * as z from 'zod'
import { endpoint } from './endpoint'
import * as f from './fields'

/** Function `team`, 柜面 (R122): whose customer somebody at the counter is, and nothing more. */
export const counter = {
  /** By customer number, or by the phone's last four digits with the surname. Every look is recorded and counted. */
  'counter.find': endpoint(
    z.union([
      z.strictObject({ customerNo: f.customerNoField }),
      z.strictObject({
        digits: z.string().regex(/^\d{4}$/, '请填手机号后四位'),
        surname: f.filledText(4),
      }),
    ]),
    z.object({
      rows: z.array(
        z.object({
          maskedName: z.string(),
          /** Null while nobody has the customer: the lead is asked. */
          ownerName: z.string().nullable(),
          teamName: z.string().nullable(),
          branchName: z.string(),
        }),
      ),
    }),
  ),
} as const
