import type { Context } from '#cloud/context'
import { ownCondition } from '#cloud/session'
import { coveredReminders } from '#cloud/store/covered-reminders'
import { countDue } from '#cloud/store/due-customers'
import { countOpen } from '#cloud/store/reminders'
import { timeOf } from '@/domain/day'

/** What 今天 has open for the caller: reminders and customers due a contact, counted by the index; the tab shows it on every page. */
export const openToday = async (ctx: Context): Promise<number> => {
  const { staff, today, now } = ctx
  const [due, own, covered] = await Promise.all([
    countDue(ownCondition(staff, today), today, 'contact'),
    countOpen(staff._id, today),
    coveredReminders([staff], today, timeOf(now)),
  ])
  return due + own + (covered.get(staff._id) ?? []).length
}
