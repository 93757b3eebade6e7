import { createHash } from 'node:crypto'
import type { Context } from '#cloud/context'
import type { HandoverDoc } from '#cloud/store/handovers'
import { wakeBook } from '#cloud/store/reminder-books'
import { addReminder } from '#cloud/store/reminders'

const reminderId = (doc: HandoverDoc, staffId: string): string =>
  `rem_${createHash('sha256').update(`${doc._id} ${staffId}`).digest('hex').slice(0, 24)}`

/** Tells receivers that customers are offered to them: one line a hand-over in their inbox, no name in it. */
export const offerTo = async (ctx: Context, doc: HandoverDoc, staffIds: readonly string[]): Promise<void> => {
  for (const ownerId of staffIds) {
    await addReminder({
      _id: reminderId(doc, ownerId),
      ownerId,
      kind: 'own',
      what: '有客户要交接给你，请确认',
      on: ctx.today,
      at: null,
      customerId: null,
      salutation: '',
      isOpen: true,
      doneAt: null,
      createdAt: ctx.now,
      contentHash: '',
    })
    await wakeBook(ownerId, ctx.now)
  }
}
