import * as z from 'zod'
import { STATEMENT_KEYS } from '@/domain/statement'
import { endpoint } from './endpoint'
import * as f from './fields'

const year = z.int().min(2000).max(2199)
const key = z.enum(STATEMENT_KEYS)

/** R100 the year's statement of an officer, and what each of its numbers counts. */
export const statement = {
  /** One's own; of a colleague for the lead and an admin. */
  'statement.year': endpoint(
    z.strictObject({ year, staffId: f.staffId.optional() }),
    z.object({
      staffId: f.staffId,
      name: z.string(),
      year: z.int(),
      lines: z.array(
        z.object({
          key,
          side: z.enum(['process', 'result']),
          label: z.string(),
          n: z.int(),
          amountFen: z.int().nullable(),
          months: z.array(z.int()),
        }),
      ),
    }),
  ),
  /** What a number of one's own statement counts in a month, 200 rows from `skip` on; `more`: rows after these; `hidden`: counted, of customers not to be read any more. */
  'statement.open': endpoint(
    z.strictObject({
      year,
      month: z.int().min(1).max(12),
      key,
      skip: z.int().min(0).max(100_000).optional(),
    }),
    z.object({
      rows: z.array(
        z.object({ customerId: f.customerId, name: z.string(), on: f.dayField, what: z.string() }),
      ),
      more: z.int(),
      hidden: z.int(),
    }),
  ),
}
