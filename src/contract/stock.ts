import * as z from 'zod'
import { LIFE_STAGES } from '@/domain/lifecycle'
import { FLOW_PARTS, STOCK_SPANS } from '@/domain/stock-flow'
import { COMPARISONS } from '@/domain/team-stock'
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

const counts = {
  grades: z.array(z.object({ key: f.gradeField, ...flow })),
  stages: z.array(z.object({ key: lifeStageField, ...flow })),
  /** R27 in 衰退期 and not yet answered, today. */
  asked: z.int(),
}
const compared = {
  today: f.dayField,
  from: f.dayField,
  to: f.dayField,
  /** The day whose list is compared with: the first of the period, later where the book began later; null: none yet. */
  since: f.dayField.nullable(),
}
const number = {
  of: z.union([f.gradeField, lifeStageField, z.literal('asked')]),
  part: z.enum(FLOW_PARTS),
}
const place = z.object({ grade: f.gradeField, stage: lifeStageField })
const placed = {
  ...place.shape,
  /** Where it stood when the period began; null: not in the book. */
  was: place.nullable(),
  isArchived: z.boolean(),
}

/** Function `officer`: 「客户盘点」 (R46), and what a decline is answered with (R27). */
export const stockFlow = {
  /** How many stand in each grade and stage, and what moved since the period began. */
  'stock.show': endpoint(z.strictObject(period), z.object({ ...compared, ...counts })),
  /** The customers behind a number, at most a hundred; those who are no longer the caller's are only counted. */
  'stock.who': endpoint(
    z.strictObject({ ...period, ...number }),
    z.object({
      today: f.dayField,
      total: z.int(),
      elsewhere: z.int(),
      rows: z.array(z.object({ id: f.customerId, name: z.string(), ...placed })),
    }),
  ),
  /** R27 「挽回」: the customer stays in its rhythm; the reason is a line of the journal. */
  'lifecycle.winBack': endpoint(
    z.strictObject({ customerId: f.customerId, reason: f.filledText(60) }),
    z.object({ customerId: f.customerId, stage: lifeStageField, isAsked: z.boolean() }),
  ),
} as const

/** Function `team`: the same for a team and each of its people, by the same people at both ends (R46). */
export const teamStock = {
  'stock.team': endpoint(
    z.strictObject({ ...period, teamId: f.teamId.optional() }),
    z.object({
      ...compared,
      total: z.object(counts),
      people: z.array(
        z.object({
          staffId: f.staffId,
          name: z.string(),
          isHere: z.boolean(),
          /** Whether this one was of the team at both ends; only then in the total. */
          comparison: z.enum(COMPARISONS),
          ...counts,
        }),
      ),
    }),
  ),
  /**
   * The customers behind a number of the team, or of one of its people (`staffId`), at most a hundred, by no more than their
   * 称谓; those who are no longer the team's are only counted.
   */
  'stock.teamWho': endpoint(
    z.strictObject({ ...period, ...number, teamId: f.teamId.optional(), staffId: f.staffId.optional() }),
    z.object({
      today: f.dayField,
      total: z.int(),
      elsewhere: z.int(),
      rows: z.array(z.object({ id: f.customerId, who: z.string(), officer: z.string(), ...placed })),
    }),
  ),
} as const
