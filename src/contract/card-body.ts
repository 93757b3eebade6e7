import * as z from 'zod'
import { CARD_PURPOSES } from '@/domain/card'
import * as f from './fields'

export const purposeField = z.enum(CARD_PURPOSES)
export const itemId = f.idField('itm')
const instant = z.int()

/** What an officer puts on a card, by purpose. */
export const askedField = z.discriminatedUnion('purpose', [
  z.strictObject({ purpose: z.literal('service'), note: f.textField(60) }),
  z.strictObject({
    purpose: z.literal('materials'),
    items: z
      .array(z.strictObject({ id: itemId, name: f.filledText(20), how: f.textField(30) }))
      .min(1, '至少写一份材料')
      .max(20),
  }),
  z.strictObject({
    purpose: z.literal('appointment'),
    about: f.filledText(30),
    agenda: z.array(f.filledText(40)).max(6),
    place: f.filledText(40),
    slots: z
      .array(z.strictObject({ id: itemId, on: f.dayField, at: f.timeField }))
      .min(1, '至少给一个时间')
      .max(6),
    meetingId: f.idField('mee').nullable(),
  }),
  z.strictObject({
    purpose: z.literal('minutes'),
    on: f.dayField,
    about: f.filledText(30),
    decisions: z
      .array(
        z.strictObject({
          what: f.filledText(60),
          who: z.enum(['bank', 'customer']),
          by: f.dayField.nullable(),
        }),
      )
      .min(1, '至少写一条决定')
      .max(12),
  }),
  z.strictObject({ purpose: z.literal('needs') }),
  z.strictObject({
    purpose: z.literal('confirm'),
    points: z.array(f.filledText(80)).min(1, '至少写一条').max(8),
  }),
  z.strictObject({
    purpose: z.literal('trial'),
    product: f.filledText(30),
    amountFen: z.int().min(100_000, '至少 1,000 元').max(1_000_000_000_000),
    months: z.int().min(1).max(360, '最多 360 个月'),
    rateBp: z.int().min(0).max(3600, '年利率最多 36%'),
    feeFen: f.fenField,
  }),
  z.strictObject({ purpose: z.literal('rating'), about: z.enum(['disbursed', 'complaint', 'visit']) }),
  z.strictObject({ purpose: z.literal('referral') }),
  /** R119 what it says is the branch's text, looked up each time that it is opened. */
  z.strictObject({
    purpose: z.literal('product'),
    campaignId: f.idField('cmp'),
    textId: f.idField('txt'),
  }),
])

/** R38 what a customer writes into 贷款需求表. */
export const needsAnswers = z.strictObject({
  use: f.filledText(60),
  amountFen: f.fenField,
  wantedOn: f.dayField.nullable(),
  repayFrom: f.textField(60),
  worries: f.textField(200),
})

/** What the customer's side has answered so far, by purpose; what is not asked stays empty. */
export const givenField = z.object({
  /** Materials: when each side ticked an item. */
  ticks: z.record(itemId, z.object({ byOfficer: f.dayField.nullable(), byCustomer: f.dayField.nullable() })),
  pickedId: itemId.nullable(),
  needs: needsAnswers.nullable(),
  answer: z.object({ isRight: z.boolean(), text: z.string(), at: instant }).nullable(),
  rating: z.object({ score: z.int(), words: z.string(), at: instant }).nullable(),
  /** R74: how many friends have left a number. */
  referrals: z.int(),
  /** R67 to what was offered; absent until it is answered. */
  offer: z.enum(['interested', 'no']).optional(),
})
