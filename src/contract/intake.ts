import * as z from 'zod'
import { endpoint } from './endpoint'
import { commitFields, commitInput, importId, mappingOf, previewFields, previewInput } from './file-batches'
import { ledger } from './ledger'

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
const mapping = mappingOf(IMPORT_FIELDS)

/** Function `intake`: files that officers bring (R41, R44). */
export const intake = {
  ...ledger,
  /** Reads an uploaded file whole and imports nothing: columns guessed, every problem row with its reasons. */
  'import.preview': endpoint(previewInput(mapping), z.object(previewFields(mapping))),
  /** Imports the next batch; call again with the cursor it answers until that is null. Repeating a batch changes nothing. */
  'import.commit': endpoint(commitInput, z.object(commitFields)),
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
