import { askForJob } from '#cloud/store/agenda'
import { changeSettings, readSettings } from '#cloud/store/settings'
import { staffOf } from '#cloud/store/staff'
import { markMoved } from '#cloud/store/sweep-customers'
import type { Tick } from './jobs'
import type { Progress } from './regrade'

/**
 * R70 after the branch changed its contact floors: marks every customer that has one as moved, one request a colleague,
 * leavers included; the re-grading then writes what differs, batch by batch. Cut off, it marks again and moves nobody twice.
 */
export const refloor = async ({ today, hasTime }: Pick<Tick, 'today' | 'hasTime'>): Promise<Progress> => {
  const { floorsMoved } = await readSettings()
  if (floorsMoved === undefined) return { read: 0, changed: 0, isDone: true }
  let changed = 0
  for (const { _id } of await staffOf(null)) {
    if (!hasTime()) return { read: 0, changed, isDone: false }
    changed += await markMoved(_id, today)
  }
  await askForJob('regrade')
  await changeSettings(settings => {
    // Changed once more meanwhile: that change is marked by the next run.
    if (settings.floorsMoved !== floorsMoved) return settings
    const { floorsMoved: _, ...rest } = settings
    return rest
  })
  return { read: 0, changed, isDone: true }
}
