import * as z from 'zod'
import { endpoint } from './endpoint'
import * as f from './fields'

const text = z.object({ id: f.idField('txt'), title: z.string(), body: z.string() })

/** Function `officer`: 「拜访前一页」 (R56, R88, R90, R91, R93), what to know before one talks. */
export const visit = {
  /** Of the caller's own customers only; no private fact (R36) is used or shown. */
  'visit.prepare': endpoint(
    z.strictObject({ customerId: f.customerId }),
    z.object({
      today: f.dayField,
      name: z.string(),
      grade: f.gradeField,
      /** R56, R88 right customer, time, way and product in one sentence. */
      sentence: z.string(),
      /** R91 the last three notes. */
      notes: z.array(z.object({ on: f.dayField, by: z.string(), text: z.string() })),
      promises: z.array(z.object({ what: z.string(), on: f.dayField })),
      dos: z.array(z.string()),
      donts: z.array(z.string()),
      /** R91 of the list that was sent last, what is not in; null where none was sent and no need is open. */
      materials: z
        .object({
          /** Null where nothing was sent: the usual ones of the leading need. */
          sentOn: f.dayField.nullable(),
          missing: z.array(z.string()),
        })
        .nullable(),
      /** R59, R119 approved products that fit, three at most, and by what. */
      offers: z.array(
        z.object({ id: f.idField('txt'), title: z.string(), rate: z.string(), why: z.array(z.string()) }),
      ),
      /** Why nothing may be offered; null where something might. */
      noOffers: z.string().nullable(),
      /** R90 what helps in a talk. */
      tips: z.array(text),
      /** R93 short explanations that may be sent, as a service. */
      explanations: z.array(text),
    }),
  ),
} as const
