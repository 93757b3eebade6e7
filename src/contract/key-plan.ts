import * as z from 'zod'
import { MOST_STEPS } from '@/domain/key-plan'
import { endpoint } from './endpoint'
import * as f from './fields'

const step = z.strictObject({
  id: f.idField('stp'),
  what: f.filledText(40),
  by: f.dayField.nullable(),
  isDone: z.boolean(),
})
/** R60 `version`: 0 where no plan stands. */
export const keyPlanView = z.object({ goal: z.string(), steps: z.array(step), version: z.int() })

/** Function `officer`: a plan for each 重点 customer (R60). */
export const keyPlan = {
  /** The 重点 customers of one's own book with their plans, at most a hundred. */
  'keyPlan.list': endpoint(
    z.strictObject({}),
    z.object({
      today: f.dayField,
      rows: z.array(
        z.object({
          customerId: f.customerId,
          name: z.string(),
          grade: f.gradeField,
          goal: z.string(),
          steps: z.int(),
          done: z.int(),
          nextOn: f.dayField.nullable(),
        }),
      ),
    }),
  ),
  'keyPlan.get': endpoint(
    z.strictObject({ customerId: f.customerId }),
    z.object({ today: f.dayField, isKey: z.boolean(), plan: keyPlanView }),
  ),
  /** The whole plan in place of what stood there; without a goal and steps it is taken away. */
  'keyPlan.save': endpoint(
    z.strictObject({
      customerId: f.customerId,
      version: z.int().min(0),
      goal: f.textField(60),
      steps: z.array(step).max(MOST_STEPS, `最多 ${MOST_STEPS} 步`),
    }),
    keyPlanView,
  ),
} as const
