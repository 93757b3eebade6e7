import type { Context } from '#cloud/context'
import type { Transaction } from '#cloud/database-types'
import { refuse } from '#cloud/refusal'
import { type ComplaintDoc, complaintIn, filedToday, saveComplaint } from '#cloud/store/complaints'
import { sealPhone } from '#cloud/store/phone-vault'
import { wakeBook } from '#cloud/store/reminder-books'
import { addReminder, complaintReminderId } from '#cloud/store/reminders'
import { staffOf } from '#cloud/store/staff'
import { transact } from '#cloud/store/transact'
import { type ComplaintKind, complaintDueOn } from '@/domain/complaint'
import type { Day } from '@/domain/day'
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
export const tellLeads = async (ctx: Context, doc: ComplaintDoc): Promise<void> => {
  const others = (await staffOf(null)).filter(one => one.status === 'active' && one._id !== doc.aboutStaffId)
  const leads = others.filter(one => one.role === 'lead' && one.teamId === doc.teamId)
  const heard = leads.length > 0 ? leads : others.filter(one => one.role === 'admin')
  for (const { _id } of heard) {
    await addReminder({
      _id: complaintReminderId(doc._id, _id),
      ownerId: _id,
      kind: 'complaint',
      what: TOLD_AS[doc.kind],
      on: ctx.today,
      at: null,
      customerId: null,
      salutation: '',
      isOpen: true,
      doneAt: null,
      createdAt: ctx.now,
      contentHash: '',
    })
    await wakeBook(_id, ctx.now)
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

/** R92 files what goes to the lead as part of what else is written; the leads are told once that stands. */
export const fileIn = (ctx: Context, t: Transaction, opened: Opened, filed: Filed): Promise<ComplaintDoc> =>
  saveComplaint(t, docOf(ctx, opened, filed))

/** R92, R126 files what goes to the lead, once, and answers the day on which it is due. */
export const file = async (ctx: Context, opened: Opened, filed: Filed): Promise<Day> => {
  const count = await filedToday(ctx.openid, ctx.today)
  const stored = await transact(async t => {
    const known = await complaintIn(t, filed.id)
    if (known !== null)
      return known.openid === ctx.openid ? known : refuse('ID_TAKEN', '这个编号已经用过了。')
    if (count >= MOST_A_DAY) return refuse('LIMIT', '今天提得已经很多了，都交给了组长。急的话请打投诉电话。')
    return fileIn(ctx, t, opened, filed)
  })
  await tellLeads(ctx, stored)
  return stored.dueOn
}
