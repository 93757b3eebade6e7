import * as z from 'zod'
import { endpoint } from './endpoint'
import * as f from './fields'

const count = z.int()
const closedField = z.object({ n: count, amountFen: count })

/** The domain's Counts. */
export const countsView = z.object({
  reached: z.object({ T: count, W: count, S: count, M: count, E: count }),
  attempts: count,
  reviews: count,
  late: count,
  tasks: count,
  greetings: count,
  newCustomers: count,
  imported: count,
  needsOpened: count,
  stageMoves: z.record(f.stageField, count),
  closed: z.record(f.closingField, closedField),
})
/** A line's numbers; a median may be a half. */
const lineView = z.object({
  contacts: z.number(),
  visits: z.number(),
  attempts: z.number(),
  reviews: z.number(),
  newCustomers: z.number(),
  needsOpened: z.number(),
  disbursed: z.number(),
  disbursedFen: z.number(),
  customers: z.number(),
  overdue: z.number(),
  /** 跟进完成 in whole per cent, as of now. */
  done: z.number().nullable(),
})
const byGrade = z.object({ A: count, B: count, C: count, D: count, E: count })
export const stockView = z.object({
  grades: byGrade,
  due: byGrade,
  seen: byGrade,
  overdue: count,
})
export const spanField = z.enum(['day', 'week'])

const about = {
  teamId: f.teamId,
  teamName: z.string(),
  today: f.dayField,
  on: f.dayField,
  from: f.dayField,
  span: spanField,
}
const totals = z.object({ line: lineView, counts: countsView, stock: stockView })

/** R95-R98 the team's summary: each sees as much of it as is for them. */
const digestView = z.discriminatedUnion('face', [
  z.object({
    face: z.literal('lead'),
    ...about,
    totals,
    /** In a steady order that ranks nobody. */
    officers: z.array(
      z.object({
        staffId: f.staffId,
        name: z.string(),
        line: lineView,
        stock: stockView,
        isHere: z.boolean(),
        isAway: z.boolean(),
      }),
    ),
    median: lineView.nullable(),
    title: z.string(),
    text: z.string(),
  }),
  z.object({ face: z.literal('member'), ...about, own: lineView, median: lineView.nullable() }),
  /** Somebody whom the numbers are not for. */
  z.object({ face: z.literal('other'), teamName: z.string() }),
])

const chat = z.string().max(500)
const boundView = z.object({ teamId: f.teamId.nullable(), teamName: z.string().nullable() })

const teamBoardRow = z.object({
  customerId: f.customerId,
  /** 称谓 only: opening the customer is a second step, with a reason. */
  who: z.string(),
  officer: z.string(),
  product: z.string(),
  daysStuck: z.int(),
  /** Whether somebody is waited for; what the officer wrote of it is for who opens the customer. */
  isWaiting: z.boolean(),
  isPast: z.boolean(),
})

/** The summary of a team, and the group chats that it is shared into. */
export const digest = {
  /** Of a day, or of its week up to it; the own team unless another is named. What is in stock is as of now. */
  'digest.team': endpoint(
    z.strictObject({ on: f.periodDayField, span: spanField, teamId: f.teamId.optional() }),
    digestView,
  ),
  /** 「在途」 of the team, from 受理 on: counts by stage, and the longest stuck. */
  'board.team': endpoint(
    z.strictObject({ teamId: f.teamId.optional() }),
    z.object({
      today: f.dayField,
      stages: z.array(
        z.object({ stage: f.stageField, total: z.int(), amountFen: z.int(), rows: z.array(teamBoardRow) }),
      ),
    }),
  ),
  /** R99 the week or month after this one: the work as the clocks will ask for it, closings as a range. */
  'forecast.team': endpoint(
    z.strictObject({ span: z.enum(['week', 'month']), teamId: f.teamId.optional() }),
    z.object({
      from: f.dayField,
      to: f.dayField,
      work: z.object({ contacts: z.int(), looks: z.int() }),
      byOfficer: z.array(
        z.object({ staffId: f.staffId, name: z.string(), contacts: z.int(), looks: z.int() }),
      ),
      /** Of who has left and whose customers nobody took over yet: with the colleagues it makes the whole. */
      unhanded: z.object({ contacts: z.int(), looks: z.int() }),
      open: z.object({ A: z.int(), B: z.int(), C: z.int() }),
      /** Null with too little past. */
      closings: z.object({ low: z.int(), likely: z.int(), high: z.int() }).nullable(),
      periods: z.int(),
      words: z.string(),
    }),
  ),
  /** Binds the group that the cloudID vouches for to the lead's team. */
  'digest.bindGroup': endpoint(z.strictObject({ chat }), boundView),
  'digest.unbindGroup': endpoint(z.strictObject({ chat }), boundView),
  /** Whose summary is shared into the group that the cloudID vouches for; null where it is bound to no team. */
  'digest.forGroup': endpoint(z.strictObject({ chat }), boundView),
}
