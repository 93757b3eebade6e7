import * as z from 'zod'
import { endpoint } from './endpoint'
import * as f from './fields'
import { needView, nextStepView } from './views'

/** A customer as somebody reads it who is not its officer: nothing to change, the phone masked. */
export const readingView = z.object({
  id: f.customerId,
  name: z.string(),
  kind: f.kindField,
  ownerId: f.staffId,
  ownerName: z.string(),
  phoneMasked: z.string().nullable(),
  customerNo: z.string().nullable(),
  tags: z.array(z.string()),
  note: z.string(),
  grade: f.gradeField,
  /** Why it has that grade, in words. */
  gradeWords: z.string(),
  dueOn: f.dayField,
  isArchived: z.boolean(),
  dont: z.string(),
  next: nextStepView.nullable(),
  promises: z.array(z.object({ what: z.string(), on: f.dayField })),
  needs: z.array(needView),
  entries: z.array(
    z.object({
      id: f.entryId,
      kind: z.enum(['followUp', 'review', 'event', 'greeting']),
      on: f.dayField,
      channel: f.channelField.nullable(),
      outcome: f.outcomeField.nullable(),
      note: z.string(),
      by: z.string(),
      gradeBefore: f.gradeField,
      gradeAfter: f.gradeField,
    }),
  ),
})

/** Function `team`, reading rights (R113): a lead sees counts; one customer is a second step, recorded, and no secret. */
export const reading = {
  /** Whether there is something to give a reason for; who may not open it hears the same as of an id that is none. */
  'reading.may': endpoint(z.strictObject({ customerId: f.customerId }), z.object({})),
  'reading.open': endpoint(
    z.strictObject({ customerId: f.customerId, reason: f.filledText(60) }),
    readingView,
  ),
  /** Who looked at the caller's own customers, the newest first. */
  'reading.mine': endpoint(
    z.strictObject({ after: z.string().max(120).optional() }),
    z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          customerId: f.customerId,
          customerName: z.string(),
          byName: z.string(),
          at: z.int(),
          reason: z.string(),
        }),
      ),
      after: z.string().nullable(),
    }),
  ),
} as const
