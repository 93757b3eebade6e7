import { closeWithoutFriends } from '#cloud/store/friends-reminders'
import { forgetReferralsBefore } from '#cloud/store/referrals'
import type { Day } from '@/domain/day'
import type { Progress } from './regrade'

const BATCH = 50

/** R74 a friend's number that nobody took up in time goes, and what reminded of it when it was the last. */
export const forgetReferrals = async (now: number, today: Day): Promise<Progress> => {
  const gone = await forgetReferralsBefore(today, BATCH)
  await closeWithoutFriends(gone, now)
  return { read: gone.length, changed: gone.length, isDone: gone.length < BATCH }
}
