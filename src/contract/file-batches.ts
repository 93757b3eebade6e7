import * as z from 'zod'
import * as f from './fields'

export const importId = f.idField('imp')
export const refusedRow = z.object({ line: z.int(), reasons: z.array(z.string()) })

/** Which column of a file holds which of these fields; a column is a number from 0. */
export const mappingOf = <T extends readonly [string, ...string[]]>(fields: T) =>
  z.partialRecord(z.enum(fields), z.int().min(0).max(59))

type Mapping = ReturnType<typeof mappingOf>

/** What a preview of an uploaded file is asked with. */
export const previewInput = <M extends Mapping>(mapping: M) =>
  z.strictObject({
    fileId: z.string().min(1).max(500),
    fileName: z.string().max(120).optional(),
    mapping: mapping.optional(),
  })

/** What every preview of a file answers: its columns, and of its rows how many may be brought in. */
export const previewFields = <M extends Mapping>(mapping: M) => ({
  importId,
  headers: z.array(z.string()),
  mapping,
  sample: z.array(z.array(z.string())),
  total: z.int(),
  ready: z.int(),
  duplicates: z.int(),
  problemCount: z.int(),
  /** The first of them, by line. */
  problems: z.array(refusedRow),
})

/** The next batch of a file is asked with the cursor that the one before answered. */
export const commitInput = z.strictObject({ importId, cursor: z.int().min(0).max(1000) })

/** What every batch answers: where to go on, and of this batch how many were made and which were skipped. */
export const commitFields = {
  cursor: z.int().nullable(),
  done: z.int(),
  total: z.int(),
  created: z.int(),
  skipped: z.array(refusedRow),
}
