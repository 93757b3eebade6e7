import * as z from 'zod'
import { endpoint } from './endpoint'
import * as f from './fields'
import { ledger } from './ledger'

const problem = z.object({ line: z.int(), reasons: z.array(z.string()) })
export const IMPORT_FIELDS = [
  'name',
  'kind',
  'phone',
  'customerNo',
  'demand',
  'product',
  'amount',
  'expectedOn',
  'importance',
  'tags',
  'note',
  'preferredChannel',
  'lastContactOn',
] as const
const mapping = z.partialRecord(z.enum(IMPORT_FIELDS), z.int().min(0).max(59))
const importId = f.idField('imp')

/** Function `intake`: files that officers bring (R41, R44). */
export const intake = {
  ...ledger,
  /** Reads an uploaded file whole and imports nothing: columns guessed, every problem row with its reasons. */
  'import.preview': endpoint(
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
      problemCount: z.int(),
      problems: z.array(problem),
    }),
  ),
  /** Imports the next batch; call again with the cursor it answers until that is null. Repeating a batch changes nothing. */
  'import.commit': endpoint(
    z.strictObject({ importId, cursor: z.int().min(0).max(1000) }),
    z.object({
      cursor: z.int().nullable(),
      done: z.int(),
      total: z.int(),
      /** Of this batch. */
      created: z.int(),
      skipped: z.array(problem),
    }),
  ),
  /** Imports that were begun and not finished, so that nothing stays half-imported unsaid. */
  'import.pending': endpoint(
    z.strictObject({}),
    z.object({
      imports: z.array(
        z.object({
          importId,
          what: z.enum(['customers', 'ledger']),
          cursor: z.int(),
          done: z.int(),
          total: z.int(),
          startedAt: z.int(),
        }),
      ),
    }),
  ),
}
