import type * as z from 'zod'
import type { Context } from '#cloud/context'
import { namesOf } from '#cloud/store/customer-names'
import type { ReminderDoc } from '#cloud/store/reminders'
import type { reminderView } from '@/contract/reminder'

type View = z.input<typeof reminderView>

/** Items of the inbox as the phone shows them; the customer's name while the customer is the caller's own. */
export const reminderViews = async (ctx: Context, docs: readonly ReminderDoc[]): Promise<View[]> => {
  const names = await namesOf(
    ctx,
    docs.map(({ customerId }) => customerId),
  )
  return docs.map(({ _id, kind, what, on, at, customerId, isOpen, page }) => ({
    id: _id,
    kind,
    what,
    on,
    at,
    customerId,
    customerName: customerId === null ? null : (names.get(customerId) ?? null),
    ...(page === undefined ? {} : { page }),
    isDone: !isOpen,
  }))
}
