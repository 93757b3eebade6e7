import * as z from 'zod'
import { endpoint } from './endpoint'
import * as f from './fields'
import * as v from './views'

/** 「联络日历」 (R75-R78): customers down, days across. */
export const calendar = {
  'calendar.grid': endpoint(
    z.strictObject({
      to: f.dayField.optional(),
      days: z.int().min(1).max(31).optional(),
      limit: z.int().min(1).max(50).optional(),
      after: z.string().max(200).optional(),
    }),
    z.object({
      today: f.dayField,
      days: z.array(
        z.object({
          on: f.dayField,
          isRest: z.boolean(),
          contacts: z.int(),
          attempts: z.int(),
          customers: z.int(),
        }),
      ),
      rows: z.array(
        z.object({
          id: f.customerId,
          name: z.string(),
          grade: f.gradeField,
          marks: z.array(v.markView.nullable()),
          lastOn: f.dayField.nullable(),
          dueOn: f.dayField,
        }),
      ),
      after: z.string().nullable(),
      week: z.object({ contacts: z.int(), customers: z.int() }),
    }),
  ),
  'calendar.cell': endpoint(
    z.strictObject({ customerId: f.customerId, on: f.dayField }),
    z.object({ entries: z.array(v.entryView) }),
  ),
} as const
