import * as z from 'zod'
import { LEDGER_KINDS } from '@/domain/ledger'
import { parseMonth } from '@/domain/month'
import { endpoint } from './endpoint'
import * as f from './fields'

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
const mapping = z.partialRecord(z.enum(LEDGER_FIELDS), z.int().min(0).max(59))
const importId = f.idField('imp')
const problem = z.object({ line: z.int(), reasons: z.array(z.string()) })

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
    z.strictObject({
      fileId: z.string().min(1).max(500),
      fileName: z.string().max(120).optional(),
      mapping: mapping.optional(),
    }),
    z.object({
      importId,
      headers: z.array(z.string()),
      mapping,
      sample: z.array(z.array(z.string())),
      total: z.int(),
      ready: z.int(),
      duplicates: z.int(),
      /** Rows that an earlier file has brought already, word for word. */
      known: z.int(),
      problemCount: z.int(),
      /** The first of them, by line. */
      problems: z.array(problem),
      /** All of them, by reason: the most frequent first. */
      reasons: z.array(z.object({ reason: z.string(), rows: z.int() })),
      months: z.array(z.object({ month: monthField, rows: z.int(), incomeFen: z.int(), costFen: z.int() })),
    }),
  ),
  /** Writes the next batch; call again with the cursor it answers until that is null. Repeating a batch changes nothing. */
  'ledger.commit': endpoint(
    z.strictObject({ importId, cursor: z.int().min(0).max(1000) }),
    z.object({
      cursor: z.int().nullable(),
      done: z.int(),
      total: z.int(),
      /** Of this batch: lines, and loans whose days came with them (R125). */
      created: z.int(),
      loans: z.int(),
      skipped: z.array(problem),
    }),
  ),
} as const
