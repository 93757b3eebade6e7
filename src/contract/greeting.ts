import * as z from 'zod'
import { endpoint } from './endpoint'
import * as f from './fields'
import { holdView } from './views'

const occasionKind = z.enum(['birthday', 'festival'])
const writtenChannel = z.enum(['W', 'S', 'E'])

export const greetingRow = z.object({
  id: f.customerId,
  name: z.string(),
  grade: f.gradeField,
  isKey: z.boolean(),
  kind: occasionKind,
  on: f.dayField,
  /** The ways that the customer has not refused. */
  channels: z.array(writtenChannel),
  /** R79 what is against sending it now, and from when on nothing is. */
  hold: holdView.nullable().optional(),
  /** Texts ready to be copied, the branch's approved ones first. */
  drafts: z.array(z.string()),
})

/** R71, R73: greetings for birthdays and festivals, prepared the workday before. */
export const greeting = {
  /** Everything that is open now; the festival's customers come in pages. */
  'greeting.list': endpoint(
    z.strictObject({ after: z.string().max(200).optional() }),
    z.object({
      today: f.dayField,
      birthdays: z.array(greetingRow),
      festival: z.object({ name: z.string(), on: f.dayField }).nullable(),
      rows: z.array(greetingRow),
      after: z.string().nullable(),
    }),
  ),
  /** Sent, left out, or open again; a greeting sent is written into the journal and changes no clock. */
  'greeting.done': endpoint(
    z.strictObject({
      customerId: f.customerId,
      kind: occasionKind,
      on: f.dayField,
      fate: z.enum(['sent', 'skipped', 'open']),
      channel: writtenChannel.optional(),
      text: f.filledText(300).optional(),
    }),
    z.object({ customerId: f.customerId, fate: z.enum(['sent', 'skipped', 'open']) }),
  ),
} as const
