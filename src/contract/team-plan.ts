import * as z from 'zod'
import { endpoint } from './endpoint'
import * as f from './fields'

const work = z.object({
  /** Of all channels, visits among them. */
  contacts: z.int(),
  visits: z.int(),
  looks: z.int(),
  /** 环节 that needs came to before 放款. */
  stages: z.int(),
  /** 放款: needs that were paid out. */
  disbursed: z.int(),
})
const sums = z.object({ customers: z.int(), amountFen: z.int() })

/** R95-R97 the plans of a team's colleagues beside what was done, for their lead's eyes. */
export const teamPlan = {
  'plan.team': endpoint(
    z.strictObject({ span: z.enum(['week', 'month']), on: f.periodDayField, teamId: f.teamId.optional() }),
    z.object({
      from: f.dayField,
      to: f.dayField,
      /** In a steady order that ranks nobody. */
      officers: z.array(
        z.object({
          staffId: f.staffId,
          name: z.string(),
          /** 跟踪计划: as adjusted, else as the period began; null of a past period that was never planned. */
          planned: work.nullable(),
          isAdjusted: z.boolean(),
          actual: work,
          /** 业务计划, of a month. */
          business: z.object({ planned: sums.nullable(), actual: sums }).nullable(),
        }),
      ),
      /** What was done in the team by who has left it since: with the colleagues it makes the digest's sums; null for nothing. */
      gone: z
        .object({ actual: work, business: z.object({ planned: sums.nullable(), actual: sums }).nullable() })
        .nullable(),
    }),
  ),
} as const
