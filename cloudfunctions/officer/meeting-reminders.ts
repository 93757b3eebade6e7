import type { Context } from '#cloud/context'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import type { MeetingDoc } from '#cloud/store/meetings'
import { wakeBook } from '#cloud/store/reminder-books'
import { addReminder, closeReminder, type ReminderDoc, removeReminder } from '#cloud/store/reminders'
import { addressed } from '@/domain/name-words'

const idOf = (meetingId: string, part: string): string =>
  `rem_${`${meetingId}${part}`.replace(/\W|_/g, '').slice(-40)}`

const SAID = ['kind', 'what', 'on', 'at'] as const

/** R108: the meeting itself on its day and hour, and each open action on the day by which it is due. */
const remindersOf = (ctx: Context, meeting: MeetingDoc, customer: CustomerDoc): ReminderDoc[] => {
  const base = {
    ownerId: customer.ownerId,
    kind: 'meeting',
    customerId: customer._id,
    salutation: addressed(customer),
    isOpen: true,
    doneAt: null,
    createdAt: ctx.now,
    contentHash: '',
  } as const
  const ahead = meeting.minutesAt === null && meeting.on >= ctx.today
  const actions = meeting.decisions.filter(one => !one.isDone && one.by !== null)
  return [
    ...(ahead
      ? [
          {
            ...base,
            _id: idOf(meeting._id, ''),
            what: `会议：${meeting.purpose}`,
            on: meeting.on,
            at: meeting.at,
          },
        ]
      : []),
    ...actions.map(one => ({
      ...base,
      _id: idOf(meeting._id, one.id),
      kind: 'action' as const,
      what: one.who === 'bank' ? `会上答应：${one.what}` : `会上请客户：${one.what}`,
      on: one.by ?? ctx.today,
      at: null,
    })),
  ]
}

/** Brings the inbox to what the meeting says now; `before`: the decisions that stood until now, some of them taken away. */
export const trackMeeting = async (
  ctx: Context,
  meeting: MeetingDoc,
  customer: CustomerDoc,
  before: MeetingDoc['decisions'] = [],
): Promise<void> => {
  const wanted = remindersOf(ctx, meeting, customer)
  const parts = new Set(['', ...[...before, ...meeting.decisions].map(one => one.id)])
  for (const id of [...parts].map(part => idOf(meeting._id, part))) {
    const reminder = wanted.find(one => one._id === id)
    if (reminder === undefined) {
      await closeReminder(id, ctx.now)
      continue
    }
    const known = await addReminder(reminder)
    const isSame = SAID.every(field => known[field] === reminder[field])
    if (known.isOpen && isSame) continue
    await removeReminder(id)
    await addReminder(reminder)
  }
  await wakeBook(customer.ownerId, ctx.now)
}
