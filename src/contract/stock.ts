import * as z from 'zod'
import { LIFE_STAGES } from '@/domain/lifecycle'
import { FLOW_PARTS, STOCK_SPANS } from '@/domain/stock-flow'
import { endpoint } from './endpoint'
import * as f from './fields'

export const lifeStageField = z.enum(LIFE_STAGES)
const period = {
  span: z.enum(STOCK_SPANS),
  /** The period before the one that runs. */
  isLast: z.boolean(),
}
const flow = {
  start: z.int(),
  end: z.int(),
  came: z.int(),
  left: z.int(),
  roseIn: z.int(),
  fellIn: z.int(),
  roseOut: z.int(),
  fellOut: z.int(),
}

/** Function `officer`: 「客户盘点」 (R46), and what a decline is answered with (R27). */
export const stockFlow = {
  /** How many stand in each grade and stage, and what moved since the period began. */
  'stock.show': endpoint(
    z.strictObject(period),
    z.object({
      today: f.dayField,
      from: f.dayField,
      to: f.dayField,
      /** The day whose list is compared with: the first of the period, later where the book began later; null: none yet. */
      since: f.dayField.nullable(),
      grades: z.array(z.object({ key: f.gradeField, ...flow })),
      stages: z.array(z.object({ key: lifeStageField, ...flow })),
      /** R27 in 衰退期 and not yet answered, today. */
      asked: z.int(),
    }),
  ),
  /** The customers behind a number, at most a hundred; those who are no longer the caller's are only counted. */
  'stock.who': endpoint(
    z.strictObject({
      ...period,
      of: z.union([f.gradeField, lifeStageField, z.literal('asked')]),
      part: z.enum(FLOW_PARTS),
    }),
    z.object({
      today: f.dayField,
      total: z.int(),
      elsewhere: z.int(),
      rows: z.array(
        z.object({
          id: f.customerId,
          name: z.string(),
          grade: f.gradeField,
          stage: lifeStageField,
          /** Where it stood when the period began; null: not in the book. */
          was: z.object({ grade: f.gradeField, stage: lifeStageField }).nullable(),
          isArchived: z.boolean(),
        }),
      ),
    }),
  ),
  /** R27 「挽回」: the customer stays in its rhythm; the reason is a line of the journal. */
  'lifecycle.winBack': endpoint(
    z.strictObject({ customerId: f.customerId, reason: f.filledText(60) }),
    z.object({ customerId: f.customerId, stage: lifeStageField, isAsked: z.boolean() }),
  ),
} as const
