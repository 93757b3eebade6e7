import * as z from 'zod'
import { LEDGER_KINDS } from '@/domain/ledger'
import { REVIEW_DECISIONS } from '@/domain/value-review'
import { declineView } from './decline'
import { endpoint } from './endpoint'
import * as f from './fields'
import { ledgerKindField, monthField } from './ledger'

const fen = z.int()
const parts = z.partialRecord(z.enum(LEDGER_KINDS), fen)
const sums = { incomeFen: fen, costFen: fen }
const served = {
  T: z.int(),
  W: z.int(),
  S: z.int(),
  M: z.int(),
  E: z.int(),
  attempt: z.int(),
  look: z.int(),
}
/** The last twelve months, or the whole relation. */
const periodField = z.enum(['year', 'all'])

const valueRow = z.object({
  id: f.customerId,
  name: z.string(),
  ...sums,
  /** Of the book's income, 0 to 1. */
  share: z.number(),
  hasDealings: z.boolean(),
})

const quarterField = z.string().regex(/^(19|20|21)\d\dQ[1-4]$/, '季度不对')
const reviewId = z.string().regex(/^cus_[A-Za-z0-9]{1,40}\.(19|20|21)\d\dQ[1-4]$/, '编号不对')
const reviewState = z.enum(['decided', 'asked', 'approved', 'refused'])
const reviewed = z.object({
  decision: z.enum(REVIEW_DECISIONS),
  reason: z.string(),
  state: reviewState,
  /** What the lead said to less service. */
  answer: z.string(),
})
const reviewItem = z.object({
  customerId: f.customerId,
  name: z.string(),
  why: z.enum(['carrier', 'loss', 'dormant']),
  ...sums,
  lastIncomeMonth: monthField.nullable(),
  decided: reviewed.nullable(),
})

/** Function `officer`: what one's own customers bring and cost (R48-R62). */
export const value = {
  /** The book in figures: income, cost, the Pareto curve with its two lines, losses; and the customers behind each. */
  'value.book': endpoint(
    z.strictObject({ period: periodField }),
    z.object({
      today: f.dayField,
      /** When the newest of these figures was computed; null while there are none. */
      computedAt: z.int().nullable(),
      /** Customers with figures, those with dealings, and those who brought anything. */
      customers: z.int(),
      dealing: z.int(),
      bearers: z.int(),
      ...sums,
      heads: z.array(z.object({ part: z.number(), customers: z.int(), share: z.number() })),
      curve: z.array(z.object({ x: z.number(), y: z.number() })),
      losses: z.int(),
      lossFen: fen,
      /** R62 who brought something once and nothing for half a year: how many, and those who left most. */
      dormant: z.int(),
      sleepers: z.array(
        z.object({
          id: f.customerId,
          name: z.string(),
          lifetimeFen: fen,
          lastIncomeMonth: monthField.nullable(),
        }),
      ),
      /** Those with the most income, the most cost, and the largest losses: enough to open each figure. */
      rows: z.array(valueRow),
    }),
  ),
  /** One customer: both periods with what they are made of, two years by month, R58's three measures, R48's range. */
  'value.one': endpoint(
    z.strictObject({ customerId: f.customerId }),
    z.object({
      today: f.dayField,
      name: z.string(),
      computedAt: z.int().nullable(),
      /** Lines or follow-ups came in since; the figures hold them after the next sweep. */
      isCounting: z.boolean(),
      from: monthField,
      year: z.object({ ...sums, minutes: z.int(), parts }),
      all: z.object({ ...sums, minutes: z.int(), parts }),
      months: z.array(z.object({ month: monthField, ...sums })),
      services: z.array(z.string()),
      measures: z.object({
        months: z.int(),
        /** From which day on: the first loan, or line of the ledger. */
        firstOn: f.dayField.nullable(),
        services: z.int(),
        perDealingFen: fen.nullable(),
      }),
      dealings: z.int(),
      isLoss: z.boolean(),
      /** R48 the range, with what it is made of: what was left of what was lent (`isOwn`: by this customer), and the open needs. */
      lifetime: z
        .object({
          toDateFen: fen,
          low: fen,
          high: fen,
          past: z.object({ marginFen: fen, grantedFen: fen, isOwn: z.boolean() }),
          needs: z.array(z.object({ product: z.string(), amountFen: fen, isFar: z.boolean() })),
        })
        .nullable(),
      served: z.object(served),
      rates: z.object({ minutes: z.object(served), fenPerHour: z.int() }),
      /** R68 the latest alarm, open or answered; null: none ever. */
      decline: declineView.nullable(),
      /** Whether something from the approved list may be offered: no 营销 to who refused it, none picked by habits (PIPL 24). */
      mayOffer: z.boolean(),
      /** Whether the customer may be called on (R79). */
      mayVisit: z.boolean(),
    }),
  ),
  /** The lines of the ledger behind a figure, the newest first. */
  'value.lines': endpoint(
    z.strictObject({
      customerId: f.customerId,
      kinds: z.array(ledgerKindField).max(LEDGER_KINDS.length).optional(),
      from: monthField.optional(),
      after: z.int().min(0).max(100_000).optional(),
    }),
    z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          month: monthField,
          on: f.dayField.nullable(),
          kind: ledgerKindField,
          amountFen: fen,
          product: z.string().nullable(),
          ref: z.string().nullable(),
        }),
      ),
      after: z.int().nullable(),
    }),
  ),
  /** R61 the quarter's customers to decide about, one after the other, with what was decided already. */
  'valueReview.list': endpoint(
    z.strictObject({}),
    z.object({ today: f.dayField, quarter: quarterField, items: z.array(reviewItem) }),
  ),
  /** Less service waits for the lead (R55); everything else stands at once. Deciding again replaces what was decided. */
  'valueReview.decide': endpoint(
    z.strictObject({
      customerId: f.customerId,
      quarter: quarterField,
      decision: z.enum(REVIEW_DECISIONS),
      reason: f.textField(60),
    }),
    reviewed,
  ),
} as const

/** Function `team`: what officers ask of their lead about their customers' service (R55). */
export const valueAnswers = {
  'valueReview.asked': endpoint(
    z.strictObject({}),
    z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          quarter: quarterField,
          /** 称谓: who it is stays the officer's. */
          who: z.string(),
          officer: z.string(),
          reason: z.string(),
          ...sums,
          at: z.int(),
        }),
      ),
    }),
  ),
  'valueReview.answer': endpoint(
    z.strictObject({ id: reviewId, isApproved: z.boolean(), reason: f.textField(60) }),
    z.object({ state: reviewState }),
  ),
} as const
