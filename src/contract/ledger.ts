import * as z from 'zod'
import { LEDGER_KINDS } from '@/domain/ledger'
import { parseMonth } from '@/domain/month'
import { endpoint } from './endpoint'
import { commitFields, commitInput, mappingOf, previewFields, previewInput } from './file-batches'

export const LEDGER_FIELDS = [
  'customerNo',
  'month',
  'on',
  'kind',
  'amount',
  'product',
  'ref',
  'maturesOn',
] as const
const mapping = mappingOf(LEDGER_FIELDS)

export const ledgerKindField = z.enum(LEDGER_KINDS)
export const monthField = z.string().transform((text, ctx) => {
  const month = parseMonth(text)
  if (month !== null) return month
  ctx.addIssue({ code: 'custom', message: '月份不对' })
  return z.NEVER
})

/** Function `intake`: the bank's monthly file of dealings (R49-R55, R125). */
export const ledger = {
  /** Reads a file whole and writes nothing of it: every row is ready, known already, a repetition, or wrong and why. */
  'ledger.preview': endpoint(
    previewInput(mapping),
    z.object({
      ...previewFields(mapping),
      /** Rows that an earlier file has brought already, word for word. */
      known: z.int(),
      /** All of them, by reason: the most frequent first. */
      reasons: z.array(z.object({ reason: z.string(), rows: z.int() })),
      months: z.array(z.object({ month: monthField, rows: z.int(), incomeFen: z.int(), costFen: z.int() })),
    }),
  ),
  /** Writes the next batch; call again with the cursor it answers until that is null. Repeating a batch changes nothing. */
  'ledger.commit': endpoint(
    commitInput,
    z.object({
      ...commitFields,
      /** Loans whose days came with the lines of this batch (R125). */
      loans: z.int(),
    }),
  ),
} as const
