import type { Context } from '#cloud/context'
import type { CardDoc } from '#cloud/store/card-doc'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { wakeBook } from '#cloud/store/reminder-books'
import { addReminder } from '#cloud/store/reminders'
import { addressed } from '@/domain/name-words'

/** The officer's inbox: one reminder a card and day, however often the customer taps. */
export const remindOwner = async (
  ctx: Context,
  customer: CustomerDoc,
  card: CardDoc,
  words: string,
): Promise<void> => {
  await addReminder({
    _id: `rem_${card.cardNo.replace('crd_', '').slice(0, 28)}${ctx.today.replaceAll('-', '')}`,
    ownerId: customer.ownerId,
    kind: 'card',
    what: words,
    on: ctx.today,
    at: null,
    customerId: customer._id,
    salutation: addressed(customer),
    isOpen: true,
    doneAt: null,
    createdAt: ctx.now,
    contentHash: '',
  })
  await wakeBook(customer.ownerId, ctx.now)
}
