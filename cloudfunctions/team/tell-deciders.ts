import { createHash } from 'node:crypto'
import type { Context } from '#cloud/context'
import { wakeBook } from '#cloud/store/reminder-books'
import { addReminder, closeReminder, reopenReminder } from '#cloud/store/reminders'
import { activeAdmins, type StaffDoc, staffOf } from '#cloud/store/staff'

type Wish = { readonly customerId: string; readonly teamId: string | null; readonly byId: string }

const idOf = (customerId: string, staffId: string): string =>
  `rem_${createHash('sha256').update(`letGo ${customerId} ${staffId}`).digest('hex').slice(0, 24)}`

/** The leads of the team; of a lead's own wish, or where there is none, the admins. */
const decidersOf = async ({ teamId, byId }: Wish): Promise<StaffDoc[]> => {
  const team = teamId === null ? [] : await staffOf(teamId)
  const leads = team.filter(({ _id, role, status }) => role === 'lead' && status === 'active' && _id !== byId)
  return leads.length > 0 ? leads : activeAdmins()
}

/** R27 tells who decides that somebody asks to let a customer go: a line in the inbox, nobody named. */
export const tellDeciders = async (ctx: Context, wish: Wish): Promise<void> => {
  for (const { _id: ownerId } of await decidersOf(wish)) {
    const { _id, isOpen } = await addReminder({
      _id: idOf(wish.customerId, ownerId),
      ownerId,
      kind: 'own',
      what: '有人申请转低频维护，请到「帮一把」决定',
      on: ctx.today,
      at: null,
      customerId: null,
      salutation: '',
      page: 'pages/team/help',
      isOpen: true,
      doneAt: null,
      createdAt: ctx.now,
      contentHash: '',
    })
    if (!isOpen) await reopenReminder(_id, ctx.today)
    await wakeBook(ownerId, ctx.now)
  }
}

/** Decided or taken back: nothing is asked of them any more. */
export const settleDeciders = async (ctx: Context, wish: Wish): Promise<void> => {
  for (const { _id } of await decidersOf(wish)) await closeReminder(idOf(wish.customerId, _id), ctx.now)
}
