import * as z from 'zod'
import { endpoint } from './endpoint'
import * as f from './fields'
import { forWhomField } from './texts'

const id = f.circleId
const stock = z.object({ A: z.int(), B: z.int(), C: z.int(), D: z.int(), E: z.int() })
const circle = z.object({ id, name: z.string(), like: forWhomField })
const customer = { id: f.customerId, name: z.string(), grade: f.gradeField }

/** Function `officer`: R85 circles of similar customers of one's own book, each kept by its officer. */
export const circles = {
  /** Every circle with how many of each grade are in it. */
  'circle.list': endpoint(
    z.strictObject({}),
    z.object({ rows: z.array(circle.extend({ total: z.int(), stock })) }),
  ),
  'circle.one': endpoint(
    z.strictObject({ id }),
    z.object({
      today: f.dayField,
      circle,
      stock,
      /** What they hold in common, in words; empty for fewer than two. */
      common: z.string(),
      members: z.array(z.object({ ...customer, contactedOn: f.dayField.nullable() })),
    }),
  ),
  /** Who is like them and neither in it nor put out: how many, and the first fifty, each with what by. */
  'circle.alike': endpoint(
    z.strictObject({ id }),
    z.object({ total: z.int(), rows: z.array(z.object({ ...customer, why: z.array(z.string()) })) }),
  ),
  /** The same id saved again takes the place of what stood there; members stay. */
  'circle.save': endpoint(z.strictObject({ id, name: f.filledText(12), like: forWhomField }), circle),
  'circle.remove': endpoint(z.strictObject({ id }), z.object({ id })),
  /** In or out by a tap; whoever is put out is not proposed again. LIMIT where it is full. */
  'circle.put': endpoint(
    z.strictObject({
      id,
      customerIds: z.array(f.customerId).min(1).max(50, '一次最多 50 位'),
      isIn: z.boolean(),
    }),
    z.object({ total: z.int() }),
  ),
} as const
