import { spreadCover, unspreadStaff } from '#cloud/store/cover'
import type { Progress } from './regrade'

/** R102 writes who covers a leave, where the change of it was cut off before. */
export const spreadCovers = async (hasTime: () => boolean): Promise<Progress> => {
  const owners = await unspreadStaff()
  let changed = 0
  for (const { _id } of owners) {
    if (!hasTime()) return { read: owners.length, changed, isDone: false }
    await spreadCover(_id)
    changed += 1
  }
  return { read: owners.length, changed, isDone: true }
}
