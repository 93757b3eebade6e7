import { dayOf } from '@/domain/day'
import { waitingFriends } from './referrals'
import { closeReminder, friendsReminderId } from './reminders'

/** R74 ticks off what tells that friends of these customers wait to be called, where none does any more. */
export const closeWithoutFriends = async (referrerIds: readonly string[], now: number): Promise<void> => {
  for (const referrerId of new Set(referrerIds))
    if ((await waitingFriends(referrerId, dayOf(now))).length === 0)
      await closeReminder(friendsReminderId(referrerId), now)
}
