import type { Context } from '#cloud/context'
import type { Transaction } from '#cloud/database-types'
import { refuse } from '#cloud/refusal'
import { type ComplaintDoc, complaintIn, filedToday, saveComplaint } from '#cloud/store/complaints'
import { sealPhone } from '#cloud/store/phone-vault'
import { wakeBook } from '#cloud/store/reminder-books'
import { complaintReminderId, putReminderIn } from '#cloud/store/reminders'
import { type StaffDoc, staffOf } from '#cloud/store/staff'
import { afterCommit, transact } from '#cloud/store/transact'
import { type ComplaintKind, complaintDueOn } from '@/domain/complaint'
import type { Day } from '@/domain/day'
import { complaintPage } from '@/domain/landing'
import type { Opened } from './opened'

export type Filed = {
  readonly id: string
  readonly kind: ComplaintKind
  readonly text: string
  readonly score?: number
  readonly phone?: string | null
}

const TOLD_AS: Readonly<Record<ComplaintKind, string>> = {
  complaint: '收到一件投诉',
  rating: '收到一个低分评价',
  changeOfficer: '有客户想更换客户经理',
  rights: '有客户提出个人信息请求',
}

/** Who hears of it: the leads of the team, never the one it is about; admins where there is no such lead. */
const hearersOf = async (doc: ComplaintDoc): Promise<StaffDoc[]> => {
  const others = (await staffOf(null)).filter(one => one.status === 'active' && one._id !== doc.aboutStaffId)
  const leads = others.filter(one => one.role === 'lead' && one.teamId === doc.teamId)
  return leads.length > 0 ? leads : others.filter(one => one.role === 'admin')
}

/** Tells them in one with what they hear of, so that nothing is filed of which nobody is told. */
const tellLeads = async (ctx: Context, t: Transaction, doc: ComplaintDoc): Promise<void> => {
  for (const { _id } of await hearersOf(doc)) {
    await putReminderIn(t, {
      _id: complaintReminderId(doc._id, _id),
      ownerId: _id,
      kind: 'complaint',
      what: TOLD_AS[doc.kind],
      on: ctx.today,
      at: null,
      customerId: null,
      salutation: '',
      page: complaintPage(doc._id),
      isOpen: true,
      doneAt: null,
      createdAt: ctx.now,
      contentHash: '',
    })
    afterCommit(t, () => wakeBook(_id, ctx.now))
  }
}

/** One WeChat files so many a day; whoever has more to say rings the bank's or the regulator's line. */
const MOST_A_DAY = 5

const docOf = (ctx: Context, { card, customer, face }: Opened, filed: Filed): ComplaintDoc => ({
  _id: filed.id,
  kind: filed.kind,
  customerId: face.face === 'service' ? card.customerId : null,
  standing: face.face === 'service' ? face.standing : null,
  aboutStaffId: customer?.ownerId ?? card.ownerId,
  teamId: customer?.teamId ?? card.teamId,
  cardId: card._id,
  openid: ctx.openid,
  text: filed.text,
  score: filed.score ?? null,
  phoneEnc: filed.phone ? sealPhone(filed.phone, filed.id) : null,
  filedAt: ctx.now,
  filedOn: ctx.today,
  dueOn: complaintDueOn(ctx.today, ctx.settings.complaintDays),
  extensions: [],
  status: 'open',
  behaviour: '',
  result: '',
  hiddenNeed: '',
  improvement: '',
  answeredAt: null,
  toldAt: null,
  closedById: null,
  version: 0,
})

/** R92 files what goes to the lead as part of what else is written, and tells the leads with it. */
export const fileIn = async (
  ctx: Context,
  t: Transaction,
  opened: Opened,
  filed: Filed,
): Promise<ComplaintDoc> => {
  const doc = await saveComplaint(t, docOf(ctx, opened, filed))
  await tellLeads(ctx, t, doc)
  return doc
}

/** Files it once: what was sent again with the same id stands as it is. */
export const fileOnceIn = async (
  ctx: Context,
  t: Transaction,
  opened: Opened,
  filed: Filed,
): Promise<ComplaintDoc> => {
  const known = await complaintIn(t, filed.id)
  if (known === null) return fileIn(ctx, t, opened, filed)
  return known.openid === ctx.openid ? known : refuse('ID_TAKEN', '这个编号已经用过了。')
}

/** R92, R126 files what goes to the lead, once, and answers the day on which it is due. PIPL 50: no day is too full for a right. */
export const file = async (ctx: Context, opened: Opened, filed: Filed): Promise<Day> => {
  const count = filed.kind === 'rights' ? 0 : await filedToday(ctx.openid, ctx.today)
  const stored = await transact(async t => {
    if (count >= MOST_A_DAY && (await complaintIn(t, filed.id)) === null)
      return refuse('LIMIT', '今天提得已经很多了，都交给了团队主管。急的话请打投诉电话。')
    return fileOnceIn(ctx, t, opened, filed)
  })
  return stored.dueOn
}
