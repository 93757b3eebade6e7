import { hasWork, stepHandover } from '#cloud/store/handover-run'
import { unfinishedHandovers } from '#cloud/store/handovers'
import type { Progress } from './regrade'

/** Goes on with hand-overs that were cut off, step by step. */
export const handOver = async (now: number, hasTime: () => boolean): Promise<Progress> => {
  const docs = (await unfinishedHandovers()).filter(hasWork)
  let changed = 0
  for (const { _id } of docs) {
    for (let isMore = true; isMore; changed += 1) {
      if (!hasTime()) return { read: docs.length, changed, isDone: false }
      const doc = await stepHandover(now, _id)
      isMore = doc !== null && hasWork(doc)
    }
  }
  return { read: docs.length, changed, isDone: true }
}
