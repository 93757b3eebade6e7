import { forgetReferralsBefore, waitingFriends } from '#cloud/store/referrals'
import { closeReminder, friendsReminderId } from '#cloud/store/reminders'
import type { Day } from '@/domain/day'
import type { Progress } from './regrade'

const BATCH = 50

/** R74 a friend's number that nobody took up in time goes, and what reminded of it when it was the last. */
export const forgetReferrals = async (now: number, today: Day): Promise<Progress> => {
  const gone = await forgetReferralsBefore(today, BATCH)
  for (const referrerId of new Set(gone))
    if ((await waitingFriends(referrerId, today)).length === 0)
      await closeReminder(friendsReminderId(referrerId), now)
  return { read: gone.length, changed: gone.length, isDone: gone.length < BATCH }
}
