import * as z from 'zod'
import { endpoint } from './endpoint'
import * as f from './fields'

/** The divisions by which a book is listed (R6, R7); any of them may be left out. */
export const filters = {
  grades: z.array(f.gradeField).max(5),
  demand: f.demandField,
  dealStatus: f.dealStatusField,
  urgency: f.urgencyField,
  buyingHistory: f.buyingHistoryField,
  isKey: z.boolean(),
  kind: f.kindField,
  tag: f.filledText(12),
  dueBy: f.dayField,
  isArchived: z.boolean(),
}

const { dueBy: _, ...lasting } = filters
/** What may be kept: a day passes. */
export const savedFilterField = z.strictObject(lasting).partial()

const filterId = f.idField('fil')
const saved = z.object({ id: filterId, name: z.string(), filter: savedFilterField, total: z.int() })

/** Function `officer`: R45 filters that an officer saved, each with its count of now. */
export const savedFilter = {
  'filter.list': endpoint(z.strictObject({}), z.object({ rows: z.array(saved) })),
  /** The same id saved again takes the place of what stood there. */
  'filter.save': endpoint(
    z.strictObject({ id: filterId, name: f.filledText(8), filter: savedFilterField }),
    saved,
  ),
  /** The tags of one's own customers, those that most carry first. */
  'filter.tags': endpoint(
    z.strictObject({}),
    z.object({ tags: z.array(z.object({ tag: z.string(), total: z.int() })) }),
  ),
  'filter.remove': endpoint(z.strictObject({ id: filterId }), z.object({ id: filterId })),
} as const
