import { db } from '#cloud/platform'
import { GENUINE, genuine } from '#cloud/store/genuine'
import { dropUpload } from '#cloud/store/uploads'
import type { Progress } from './regrade'

const KEPT_MS = 24 * 3_600_000
const BATCH = 20

type Abandoned = { readonly _id: string; readonly fileId: string; readonly startedAt: number }

/**
 * A file that was looked at and never imported goes a day later, and with it the rows read from it. `nextAt`: when the
 * next one is to go; what is looked at from now on goes tomorrow at the earliest.
 */
export const forgetUploads = async (
  now: number,
  hasTime: () => boolean,
): Promise<Progress & { readonly nextAt: number }> => {
  const { data } = await db
    .collection('imports')
    .where({ status: 'previewed', ...GENUINE })
    .orderBy('startedAt', 'asc')
    .limit(BATCH)
    .get()
  const previewed = genuine('imports', data as Abandoned[])
  let changed = 0
  for (const one of previewed) {
    const goesAt = one.startedAt + KEPT_MS
    if (goesAt >= now) return { read: data.length, changed, isDone: true, nextAt: goesAt + 1 }
    if (!hasTime()) return { read: data.length, changed, isDone: false, nextAt: now }
    await dropUpload(one)
    changed += 1
  }
  return { read: data.length, changed, isDone: data.length < BATCH, nextAt: now + KEPT_MS }
}
