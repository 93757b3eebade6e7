import * as z from 'zod'
import { ANSWERS, MASS_PERCENTS, OUT_REASONS, PARTS } from '@/domain/campaign'
import { endpoint } from './endpoint'
import * as f from './fields'
import { forWhomField } from './texts'
import * as v from './views'

const campaignId = f.idField('cmp')
const textId = f.idField('txt')
const channel = z.enum(['T', 'W'])
const answer = z.enum(ANSWERS)
const out = z.partialRecord(z.enum(OUT_REASONS), z.int())
const tally = z.object({
  listed: z.int(),
  reached: z.int(),
  interested: z.int(),
  considering: z.int(),
  no: z.int(),
  silent: z.int(),
})
const results = z.record(z.enum(PARTS), tally)

const ask = {
  /** A product, or news of an event, that the branch stands behind (R119). */
  textId,
  /** For news: whom the officer picks. A product says itself whom it is for. */
  forWhom: forWhomField.nullable(),
  /** R85 only members of this circle of the caller's: of news instead of `forWhom`, of a product besides whom it is for. */
  circleId: f.circleId.optional(),
  channel,
}

const campaignView = z.object({
  id: campaignId,
  textId,
  /** R119 null once the text is over or out of use: then it is neither sent nor named. */
  name: z.string().nullable(),
  /** R102, R115 who made it, where only some of its customers are the caller's; null: the caller. */
  madeBy: z.string().nullable(),
  channel,
  madeOn: f.dayField,
  endsOn: f.dayField,
  isOver: z.boolean(),
  out,
  results,
})
const line = z.object({
  customer: v.customerRow,
  part: z.enum(PARTS),
  reachedOn: f.dayField.nullable(),
  answer: answer.nullable(),
  /** A refusal stands from the day after. */
  isFixed: z.boolean(),
})
const one = z.object({ today: f.dayField, campaign: campaignView, lines: z.array(line) })
const target = { id: campaignId, customerId: f.customerId }

/** Function `officer`: what is offered to whom of one’s own book, and what they said (R59, R67, R81, R119). */
export const campaign = {
  /** Whom of the own book an offer may go to, and how many of those who fit may not be asked, by reason. Nothing is written. */
  'offer.who': endpoint(
    z.strictObject(ask),
    z.object({
      fitting: z.int(),
      targeted: z.int(),
      out,
      /** The first fifty of them, each with what it fits by. */
      rows: z.array(
        z.object({
          id: f.customerId,
          name: z.string(),
          grade: f.gradeField,
          why: z.array(z.string()),
        }),
      ),
    }),
  ),
  /** Makes a list, with some drawn at random for comparison; the same id makes the same list. LIMIT where nobody is left. */
  'campaign.make': endpoint(
    z.strictObject({
      id: campaignId,
      ...ask,
      massPercent: z.literal(MASS_PERCENTS),
      endsOn: f.dayField,
    }),
    one,
  ),
  'campaign.list': endpoint(z.strictObject({}), z.object({ today: f.dayField, rows: z.array(campaignView) })),
  'campaign.one': endpoint(z.strictObject({ id: campaignId }), one),
  /**
   * The number to call or the words to send, once the guard, consent and earlier refusals have said yes again; recorded.
   * NOT_FOUND where the product is over, CONDUCT where it may not be sent now.
   */
  'campaign.reach': endpoint(
    z.strictObject(target),
    z.object({ phone: z.string().nullable(), words: z.string(), dont: z.string() }),
  ),
  /** What the customer said; null takes a mis-tap back. `noMarketing`: nor anything else, which becomes the customer's wish. */
  'campaign.answer': endpoint(
    z.strictObject({ ...target, answer: answer.nullable(), noMarketing: z.boolean().optional() }),
    one,
  ),
} as const

/** Function `team`: the team’s lists of a year in sum, offer by offer, without customers. */
export const teamCampaign = {
  'campaign.team': endpoint(
    z.strictObject({ teamId: f.teamId.optional() }),
    z.object({
      rows: z.array(
        z.object({
          offer: textId,
          name: z.string().nullable(),
          campaigns: z.int(),
          officers: z.int(),
          results,
        }),
      ),
    }),
  ),
} as const
