import { contentHash } from '#cloud/content-hash'
import type { Context } from '#cloud/context'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { isCoveredItem } from '#cloud/store/covered-reminders'
import { ownCustomer } from '#cloud/store/customers'
import { wakeBook } from '#cloud/store/reminder-books'
import {
  addReminder,
  closeReminder,
  openReminders,
  type ReminderDoc,
  reminderById,
  removeReminder,
} from '#cloud/store/reminders'
import type { reminder } from '@/contract/reminder'
import { addressed } from '@/domain/name-words'
import { finishStep } from '../key-plan-reminders'
import { finishAction } from '../meeting-reminders'
import { reminderViews } from '../reminder-view'
import { mustConcern } from '../wall'

/** More open ones than anybody keeps by hand. */
const MOST_OPEN = 200

const own = async (ctx: Context, id: string): Promise<ReminderDoc> => {
  const doc = await reminderById(id)
  return doc !== null && doc.ownerId === ctx.staff._id ? doc : notFound()
}

/** What a lock screen may show of the customer whom a reminder is about. */
const salutationOf = async (ctx: Context, customerId: string | null): Promise<string> =>
  customerId === null ? '' : addressed(await ownCustomer(ctx, customerId))

/** The caller's own, or left to the caller by a colleague on leave (R102). */
const ownOrCovered = async (ctx: Context, id: string): Promise<ReminderDoc> => {
  const doc = (await reminderById(id)) ?? notFound()
  const isTheirs = doc.ownerId === ctx.staff._id || (await isCoveredItem(ctx.staff, doc, ctx.today))
  return isTheirs ? doc : notFound()
}

const viewOf = async (ctx: Context, doc: ReminderDoc) => {
  const [view] = await reminderViews(ctx, [doc])
  return view ?? notFound()
}

type Inbox = Pick<
  Handlers<typeof reminder>,
  'reminder.add' | 'reminder.done' | 'reminder.remove' | 'reminder.list'
>

/** R104 own reminders, and the other items of the same inbox. */
export const reminderInbox: Inbox = {
  'reminder.add': async (ctx, input) => {
    const { id, what, on, at, customerId } = input
    const said = await salutationOf(ctx, customerId)
    if (customerId !== null) await mustConcern(ctx, input, customerId)
    const hash = contentHash(input)
    const known = await reminderById(id)
    if (known === null) {
      if (on < ctx.today) return refuse('INVALID', '提醒的日子不能早于今天。')
      const open = await openReminders(ctx.staff._id, {}, MOST_OPEN)
      if (open.length >= MOST_OPEN) return refuse('LIMIT', `最多 ${MOST_OPEN} 条没做完的提醒，请先做完一些。`)
    }
    const doc = await addReminder({
      _id: id,
      ownerId: ctx.staff._id,
      kind: 'own',
      what,
      on,
      at,
      customerId,
      salutation: said,
      isOpen: true,
      doneAt: null,
      createdAt: ctx.now,
      contentHash: hash,
    })
    if (doc.ownerId !== ctx.staff._id || doc.contentHash !== hash)
      return refuse('ID_TAKEN', '这个编号已经用过了。')
    if (on === ctx.today) await wakeBook(ctx.staff._id, ctx.now)
    return viewOf(ctx, doc)
  },
  'reminder.done': async (ctx, { id }) => {
    const doc = await ownOrCovered(ctx, id)
    await finishAction(doc)
    await finishStep(ctx, doc)
    await closeReminder(id, ctx.now)
    return viewOf(ctx, { ...doc, isOpen: false })
  },
  'reminder.remove': async (ctx, { id }) => {
    const doc = await own(ctx, id)
    if (doc.kind !== 'own') return refuse('FORBIDDEN', '这条不是你自己设的，只能标记做完。')
    await removeReminder(id)
    return { id }
  },
  'reminder.list': async (ctx, { customerId }) => {
    const docs = await openReminders(ctx.staff._id, customerId === undefined ? {} : { customerId })
    return { today: ctx.today, rows: await reminderViews(ctx, docs) }
  },
}
