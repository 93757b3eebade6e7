import * as z from 'zod'
import { endpoint } from './endpoint'
import * as f from './fields'

const auditRow = z.object({
  id: z.string(),
  at: z.int(),
  byId: z.string(),
  byName: z.string(),
  what: z.string(),
  subjectId: z.string(),
  /** A colleague's name; of a customer the audit holds the id only. */
  subjectName: z.string().nullable(),
  /** Purposes, codes and further ids. */
  how: z.record(z.string(), z.string()),
  /** Why somebody looked, in words, as long as the customer is there. */
  reason: z.string().nullable(),
  isSealed: z.boolean(),
})

/** Function `team`, audit (R113): who read or changed what, when, and what for; ids only. */
export const audit = {
  /** The newest first; `about`: one customer, colleague or other thing by its id; `by`: what one colleague did. */
  'audit.list': endpoint(
    z.strictObject({
      about: z.string().max(80).optional(),
      by: f.staffId.optional(),
      after: z.string().max(120).optional(),
    }),
    z.object({ rows: z.array(auditRow), after: z.string().nullable() }),
  ),
  /** Entries or blocks whole, as a verifier reads them (`npm run audit`), in the order of their ids. */
  'audit.chain': endpoint(
    z.strictObject({ of: z.enum(['entries', 'seals']), after: z.string().max(120) }),
    z.object({
      today: f.dayField,
      rows: z.array(z.looseObject({ _id: z.string() })),
      after: z.string().nullable(),
    }),
  ),
} as const
