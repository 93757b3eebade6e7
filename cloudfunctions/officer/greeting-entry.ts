import type { Context } from '#cloud/context'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import type { EntryDoc } from '#cloud/store/entries'
import type { Occasion } from '@/domain/greeting'
import type { Channel } from '@/domain/journal'
import { CHANNEL_LABEL } from '@/domain/labels'

/** `isEdited`: not as it was prepared; what the branch approved and what the officer wrote are told apart. */
type Sent = { id: string; occasion: Occasion; channel: Channel; text: string; isEdited: boolean }

/** The journal's line of a greeting: a note of what was sent, no contact and no look (R70), so that no clock moves. */
export const greetingEntry = (
  ctx: Context,
  doc: CustomerDoc,
  { id, occasion, channel, text, isEdited }: Sent,
): EntryDoc => ({
  _id: id,
  kind: 'greeting',
  customerId: doc._id,
  ownerId: doc.ownerId,
  byId: ctx.staff._id,
  byName: ctx.staff.name,
  at: ctx.now,
  on: ctx.today,
  loggedAt: ctx.now,
  isLate: false,
  channel: 'N',
  outcome: 'reached',
  note: `${occasion.name}祝福（${CHANNEL_LABEL[channel]}${isEdited ? '，改过' : ''}）：${text}`,
  next: null,
  answers: [],
  gradeBefore: doc.grade,
  gradeAfter: doc.grade,
  dueBefore: doc.nextDueOn,
  dueAfter: doc.nextDueOn,
  before: doc.journal,
  madeVersion: doc.version,
  contentHash: '',
  voided: null,
})
