import { createHash } from 'node:crypto'
import type { Context } from '#cloud/context'
import type { HandoverDoc } from '#cloud/store/handovers'
import { wakeBook } from '#cloud/store/reminder-books'
import { addReminder, closeReminder, reopenReminder } from '#cloud/store/reminders'

const OFFERED = '有客户要交接给你，请确认'
const DECLINED = '有同事没有接收交接，请改分给别人'

const reminderId = (doc: HandoverDoc, staffId: string, what: string): string =>
  `rem_${createHash('sha256').update(`${doc._id} ${staffId} ${what}`).digest('hex').slice(0, 24)}`

/** One line a hand-over in somebody's inbox, no name in it; asked again it comes back. */
const remind = async (ctx: Context, doc: HandoverDoc, ownerId: string, what: string): Promise<void> => {
  const { _id, isOpen } = await addReminder({
    _id: reminderId(doc, ownerId, what),
    ownerId,
    kind: 'handover',
    what,
    on: ctx.today,
    at: null,
    customerId: null,
    salutation: '',
    isOpen: true,
    doneAt: null,
    createdAt: ctx.now,
    contentHash: '',
  })
  if (!isOpen) await reopenReminder(_id, ctx.today)
  await wakeBook(ownerId, ctx.now)
}

/** R115 tells receivers that customers are offered to them. */
export const offerTo = async (ctx: Context, doc: HandoverDoc, staffIds: readonly string[]): Promise<void> => {
  for (const id of staffIds) await remind(ctx, doc, id, OFFERED)
}

/** R115 tells who offers that somebody declined: those customers wait for another hand. */
export const tellDeclined = async (ctx: Context, doc: HandoverDoc): Promise<void> => {
  if (doc.byId !== ctx.staff._id) await remind(ctx, doc, doc.byId, DECLINED)
}

/** Accepted, declined or withdrawn: nothing is asked of them any more. */
export const settleOffers = async (
  ctx: Context,
  doc: HandoverDoc,
  staffIds: readonly string[],
): Promise<void> => {
  for (const id of staffIds) await closeReminder(reminderId(doc, id, OFFERED), ctx.now)
}
