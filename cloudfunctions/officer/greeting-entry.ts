import type { Context } from '#cloud/context'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import type { EntryDoc } from '#cloud/store/entries'
import type { Occasion } from '@/domain/greeting'
import type { Channel } from '@/domain/journal'
import { CHANNEL_LABEL } from '@/domain/labels'

type Sent = { id: string; occasion: Occasion; channel: Channel; text: string }

/** The journal's line of a greeting: a note of what was sent, no contact and no look (R70), so that no clock moves. */
export const greetingEntry = (
  ctx: Context,
  doc: CustomerDoc,
  { id, occasion, channel, text }: Sent,
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
  note: `${occasion.name}祝福（${CHANNEL_LABEL[channel]}）：${text}`,
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
