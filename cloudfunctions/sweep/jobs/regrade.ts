import { movedByTime, restore } from '#cloud/store/sweep-customers'
import type { Day } from '@/domain/day'
import type { Rules } from '@/domain/derived'

const BATCH = 100
/** Writes of a batch go out so many at a time. */
const ABREAST = 10

/** What a job did and whether it came to its end. */
export type Progress = { readonly read: number; readonly changed: number; readonly isDone: boolean }

/**
 * Recomputes what moved by the passing of days: reads the customers whose day has come, and no others. A second run
 * finds none; an interrupted one goes on where it stood, since what was written is no longer due.
 */
export const regrade = async (today: Day, rules: Rules, hasTime: () => boolean): Promise<Progress> => {
  let read = 0
  let changed = 0
  while (hasTime()) {
    const docs = await movedByTime(today, BATCH)
    read += docs.length
    for (let i = 0; i < docs.length && hasTime(); i += ABREAST) {
      const written = await Promise.all(docs.slice(i, i + ABREAST).map(doc => restore(doc, today, rules)))
      changed += written.filter(Boolean).length
    }
    if (docs.length < BATCH) return { read, changed, isDone: true }
  }
  return { read, changed, isDone: false }
}
