import type { Context } from '../context'
import { db } from '../platform'

/**
 * Records a read of a sensitive field or an act on staff (R113); ids and codes only, so that erasure never rewrites it.
 * `how` says what it was for: purpose, and what stood against it.
 */
export const recordAudit = async (
  ctx: Context,
  what: string,
  subjectId: string,
  how: Readonly<Record<string, string | null>> = {},
): Promise<void> => {
  await db.collection('audit').add({
    data: { _id: ctx.newId('aud'), at: ctx.now, byId: ctx.staff._id, what, subjectId, ...how },
  })
}
