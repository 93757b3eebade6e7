import { eraseCustomer } from '#cloud/store/erase-customer'
import { dropErasure, dueErasures, markErasing } from '#cloud/store/erasures'
import type { Progress } from './regrade'

const BATCH = 20
const AGAIN_MS = 4 * 60_000

/**
 * Erases whom the lead has agreed to erase: everything at once, and a tick later whatever was being written meanwhile.
 * `nextAt`: the second pass, or when somebody asks.
 */
export const erase = async (
  now: number,
  tomorrow: number,
  hasTime: () => boolean,
): Promise<Progress & { readonly nextAt: number }> => {
  const due = await dueErasures(BATCH)
  let changed = 0
  let isSecondDue = false
  for (const { _id, status } of due) {
    if (!hasTime()) return { read: due.length, changed, isDone: false, nextAt: now }
    await eraseCustomer(_id, now)
    if (status === 'approved') {
      await markErasing(_id)
      isSecondDue = true
    } else {
      await dropErasure(_id)
    }
    changed += 1
  }
  return {
    read: due.length,
    changed,
    isDone: due.length < BATCH,
    nextAt: isSecondDue ? now + AGAIN_MS : tomorrow,
  }
}
