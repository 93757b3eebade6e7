import * as z from 'zod'
import { endpoint } from './endpoint'
import * as f from './fields'
import { customerRow, holdView } from './views'

/** R40 「今日补记」, R65 whom one is losing. */
export const lookBack = {
  /** One line for Today: greetings to prepare, what is left to write down, the weekly look; empty where there is none. */
  'care.line': endpoint(
    z.strictObject({}),
    z.object({
      line: z.string(),
      tab: z.enum(['greeting', 'catchUp', 'losing']),
      /** R67 customers of running lists who are still to be called or written to. */
      waiting: z.int(),
    }),
  ),
  'catchUp.list': endpoint(
    z.strictObject({}),
    z.object({
      today: f.dayField,
      total: z.int(),
      /** The newest 50. */
      rows: z.array(
        z.object({
          customer: customerRow,
          kind: z.enum(['dial', 'agreed', 'card', 'note']),
          on: f.dayField,
          isLate: z.boolean(),
          words: z.string(),
          /** The follow-up that lacks a note. */
          entryId: f.entryId.nullable(),
        }),
      ),
    }),
  ),
  /** The note that a follow-up of the last seven days still lacks. */
  'catchUp.note': endpoint(
    z.strictObject({ entryId: f.idField('fol'), note: f.filledText(500) }),
    z.object({ entryId: f.entryId }),
  ),
  /** A number that was opened and not dialled leaves nothing to write down. */
  'catchUp.dismiss': endpoint(
    z.strictObject({ customerId: f.customerId }),
    z.object({ customerId: f.customerId }),
  ),
  'losing.list': endpoint(
    z.strictObject({}),
    z.object({
      today: f.dayField,
      total: z.int(),
      /** R79 what holds for all, as in Today. */
      hold: holdView.nullable(),
      /** The 50 to look at first, each with its evidence, the gravest first. */
      rows: z.array(
        z.object({
          customer: customerRow,
          signs: z.array(
            z.object({
              kind: z.enum(['maturing', 'past', 'unanswered', 'floor', 'fallen']),
              words: z.string(),
            }),
          ),
        }),
      ),
    }),
  ),
} as const
