import type { Context } from '#cloud/context'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { type MeetingDoc, meetingIn, meetingsOf, saveMeeting } from '#cloud/store/meetings'
import { addReminder, closeReminder, type ReminderDoc, removeReminder } from '#cloud/store/reminders'
import { transact } from '#cloud/store/transact'
import { wakeWhoLooksAfter } from '#cloud/store/wake-covers'
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
    // A meeting that was ticked off stays so until it is moved; an action is open again when its decision is.
    if (isSame && (known.isOpen || known.kind === 'meeting')) continue
    await removeReminder(id)
    await addReminder(reminder)
  }
  await wakeWhoLooksAfter(customer, ctx, [ctx.staff._id])
}

/** R108 an action that is ticked off in 今天 is done in the minutes, too, or the next note would ask for it again. */
export const finishAction = async ({ _id, kind, customerId }: ReminderDoc): Promise<void> => {
  if (kind !== 'action' || customerId === null) return
  const isIt = (meetingId: string) => (one: { id: string }) => idOf(meetingId, one.id) === _id
  const about = (await meetingsOf(customerId)).find(one => one.decisions.some(isIt(one._id)))
  if (about === undefined) return
  await transact(async t => {
    const meeting = await meetingIn(t, about._id)
    const isOpen = meeting?.decisions.some(one => isIt(about._id)(one) && !one.isDone)
    if (meeting === null || !isOpen) return
    const decisions = meeting.decisions.map(one => (isIt(about._id)(one) ? { ...one, isDone: true } : one))
    await saveMeeting(t, { ...meeting, decisions })
  })
}
