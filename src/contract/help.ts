import * as z from 'zod'
import { STALLS } from '@/domain/stall'
import { endpoint } from './endpoint'
import * as f from './fields'

const staff = { staffId: f.staffId, name: z.string() }

/** 「帮一把」: where the work of a team stalls, in counts. */
export const help = {
  'help.team': endpoint(
    z.strictObject({ teamId: f.teamId.optional() }),
    z.object({
      today: f.dayField,
      /** Who has something overdue, the most first; who left and still has customers included. */
      overdue: z.array(
        z.object({
          ...staff,
          isHere: z.boolean(),
          total: z.int(),
          reasons: z.array(z.object({ why: z.enum(STALLS), n: z.int() })),
        }),
      ),
      /** Whom no nudge can reach: nothing accepted so far, or used up. */
      noQuota: z.array(z.object({ ...staff, why: z.enum(['empty', 'never']) })),
      /** Complaints and requests to answer, and those of them that are due within two days or late. */
      complaints: z.object({ open: z.int(), urgent: z.int() }),
    }),
  ),
} as const
