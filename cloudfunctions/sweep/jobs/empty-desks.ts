import { emptyDesk, leaversToEmpty } from '#cloud/store/leavers'
import type { Progress } from './regrade'

/** R114 clears away what leavers left behind, where the leave itself was cut off before it had. */
export const emptyDesks = async (now: number, hasTime: () => boolean): Promise<Progress> => {
  const leavers = await leaversToEmpty()
  let changed = 0
  for (const { _id } of leavers) {
    if (!hasTime()) return { read: leavers.length, changed, isDone: false }
    await emptyDesk(_id, now)
    changed += 1
  }
  return { read: leavers.length, changed, isDone: true }
}
