import { forgetCoveredChats } from '#cloud/store/chats'
import { spreadCover, unspreadStaff } from '#cloud/store/cover'
import type { Day } from '@/domain/day'
import type { Progress } from './regrade'

/** R102 writes who covers a leave, where the change of it was cut off before, and ends what a cover that is over bound. */
export const spreadCovers = async (today: Day, hasTime: () => boolean): Promise<Progress> => {
  const owners = await unspreadStaff()
  let changed = await forgetCoveredChats(today)
  for (const { _id } of owners) {
    if (!hasTime()) return { read: owners.length, changed, isDone: false }
    await spreadCover(_id)
    changed += 1
  }
  return { read: owners.length, changed, isDone: true }
}
