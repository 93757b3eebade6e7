import { customerById } from '#cloud/store/customers'
import { eraseCustomer } from '#cloud/store/erase-customer'
import { erasureStandingOf } from '#cloud/store/erasure-standing'
import { dropErasure, dueErasures, markErasing, refuseErasure } from '#cloud/store/erasures'
import { erasureOf } from '@/domain/erasure'
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
    const customer = status === 'approved' ? await customerById(_id) : null
    const answer = customer && erasureOf(await erasureStandingOf(customer))
    if (answer?.isPossible === false) {
      // Approved, and a loan began since: the customer reads why, and may ask again after it.
      await refuseErasure(_id, answer.sentence)
      continue
    }
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
