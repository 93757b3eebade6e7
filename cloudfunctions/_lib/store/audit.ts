import type { Context } from '../context'
import { db } from '../platform'

/** Records a read of a sensitive field or an act on staff (R113); ids only, so that erasure never rewrites it. */
export const recordAudit = async (ctx: Context, what: string, subjectId: string): Promise<void> => {
  await db.collection('audit').add({
    data: { _id: ctx.newId('aud'), at: ctx.now, byId: ctx.staff._id, what, subjectId },
  })
}
