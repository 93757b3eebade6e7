import * as z from 'zod'
import { FACT_CATALOGUE } from '@/domain/fact-catalogue'
import { endpoint } from './endpoint'
import {
  commitFields,
  commitInput,
  importId,
  mappingOf,
  previewFields,
  previewInput,
  refusedRow,
} from './file-batches'
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
export type FactColumnName = `fact.${string}`
/** R35 facts that a file may bring; private ones never (R36): they are asked for and consented to one by one. */
export const FACT_COLUMNS: readonly FactColumnName[] = FACT_CATALOGUE.filter(
  ({ isPrivate }) => !isPrivate,
).map(({ key }): FactColumnName => `fact.${key}`)

const mapping = mappingOf([...IMPORT_FIELDS, ...FACT_COLUMNS])

/** Function `intake`: files that officers bring (R41, R44). */
export const intake = {
  ...ledger,
  /** Reads an uploaded file whole and imports nothing: columns guessed, every problem row with its reasons. */
  'import.preview': endpoint(
    previewInput(mapping),
    z.object({
      ...previewFields(mapping),
      /** Of those ready, customers of the own book whose facts alone are filled. */
      filling: z.int(),
      /** R34 cells that are no value of their field, row by row: left out, while the row comes in. */
      unread: z.object({ count: z.int(), rows: z.array(refusedRow) }),
      /** R36 headers of private things, which no file brings. */
      privateHeaders: z.array(z.string()),
    }),
  ),
  /** Imports the next batch; call again with the cursor it answers until that is null. Repeating a batch changes nothing. */
  'import.commit': endpoint(
    commitInput,
    /** `filled`: known customers with something new. */
    z.object({ ...commitFields, filled: z.int() }),
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
