import * as z from 'zod'
import { businessError } from '@/domain/plan'
import { endpoint } from './endpoint'
import * as f from './fields'

const count = z.int().min(0).max(9999)
const channels = { T: count, W: count, S: count, M: count, E: count }
const stages = {
  intent: count,
  accepted: count,
  investigation: count,
  approval: count,
  signing: count,
  security: count,
  disbursement: count,
}
const quantities = z.strictObject({
  contacts: z.strictObject(channels),
  looks: count,
  stages: z.strictObject(stages),
})
const sums = { customers: count, amountFen: f.fenField }
const product = f.filledText(30)
const business = z
  .strictObject({
    ...sums,
    products: z
      .array(z.strictObject({ product, ...sums }))
      .max(20, '最多 20 个产品')
      .default([]),
  })
  .superRefine((plan, ctx) => {
    const message = businessError(plan)
    if (message !== null) ctx.addIssue({ code: 'custom', message })
  })
const shownSums = { customers: z.int(), amountFen: z.int() }
const shownBusiness = z.object({
  ...shownSums,
  products: z.array(z.object({ product: z.string(), ...shownSums })),
})
const spanField = z.enum(['day', 'week', 'month'])
const at = { span: spanField, on: f.periodDayField }

const planView = z.object({
  span: spanField,
  from: f.dayField,
  to: f.dayField,
  /** What the period began with; until that is kept, what falls due and what is done already. */
  proposed: quantities,
  /** The day on which a week or a month was written down as it began; null: not yet, or not at all. */
  proposedOn: f.dayField.nullable(),
  /** As adjusted; null: as proposed. */
  planned: quantities.nullable(),
  actual: quantities,
  /** R98 of a day: what has an hour, and the visits. */
  timetable: z.array(
    z.object({
      at: z.string().nullable(),
      kind: z.enum(['step', 'visit']),
      customerId: f.customerId,
      name: z.string(),
      what: z.string(),
    }),
  ),
  /** 业务计划, of a month. */
  business: z
    .object({
      planned: shownBusiness.nullable(),
      actual: shownBusiness,
      /** Every plan that stood, the newest first. */
      versions: z.array(z.object({ at: z.int(), byName: z.string(), business: shownBusiness.nullable() })),
    })
    .nullable(),
})

const boardRow = z.object({
  customerId: f.customerId,
  name: z.string(),
  needId: f.needId,
  product: z.string(),
  amountFen: f.fenField,
  daysStuck: z.int(),
  waitingFor: z.string().nullable(),
  expectedOn: f.dayField.nullable(),
  isPast: z.boolean(),
})

/** R97, R98: an officer's plans, reports and open needs. */
export const plan = {
  'plan.show': endpoint(z.strictObject(at), planView),
  'plan.adjust': endpoint(z.strictObject({ ...at, quantities: quantities.nullable() }), planView),
  /** 业务计划 of the month that holds the day. */
  'plan.business': endpoint(
    z.strictObject({ on: f.periodDayField, business: business.nullable() }),
    planView,
  ),
  /** 「日报/周报」 to edit and copy. */
  'report.draft': endpoint(
    z.strictObject({ span: z.enum(['day', 'week']), on: f.periodDayField }),
    z.object({ text: z.string() }),
  ),
  /** 「在途」: the first rows of each 环节, the longest stuck first. */
  'board.needs': endpoint(
    z.strictObject({}),
    z.object({
      today: f.dayField,
      stages: z.array(
        z.object({ stage: f.stageField, total: z.int(), amountFen: z.int(), rows: z.array(boardRow) }),
      ),
    }),
  ),
}
