import type { ComplaintKind } from '@/domain/complaint'
import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { Output } from '@/lib/cloud'

export type Complaint = Output<'team', 'complaint.list'>['rows'][number]

export const COMPLAINT_LABEL: Readonly<Record<ComplaintKind, string>> = {
  complaint: '投诉',
  rating: '低分评价',
  changeOfficer: '更换客户经理',
  rights: '个人信息请求',
}

/** What is to be done next with it, in two or three words. */
export const STATUS_LABEL: Readonly<Record<Complaint['status'], string>> = {
  open: '待处理',
  answered: '待告知客户',
  closed: '已办结',
}

/** R92 the 15 days: `还有 5 天`, `今天到期`, `晚了 2 天`; the day alone once it is closed. */
export const daysLeftWords = ({ status, daysLeft, dueOn }: Complaint, today: Day): string => {
  if (status === 'closed') return `期限 ${dayWords(dueOn, today)}`
  if (daysLeft < 0) return `晚了 ${-daysLeft} 天`
  return daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天`
}

/** Whom it is from, of whom, and since when; whoever only held the card stays nameless. */
export const complaintNote = (row: Complaint, today: Day): string =>
  [
    row.salutation === '' ? '持卡人' : row.salutation,
    // R82: it could be the mother; the lead asks first.
    ...(row.standing === 'proposed' ? ['还没确认是本人'] : []),
    ...(row.aboutName === '' ? [] : [`关于 ${row.aboutName}`]),
    `${dayWords(row.filedOn, today)}提出`,
    ...(row.extensions.length > 0 ? [`延长过 ${row.extensions.length} 次`] : []),
  ].join(' · ')

/** What a decision on erasure does, said before it is made. */
export const ERASURE_MEANS = {
  approve:
    '同意：姓名、电话、跟进记录、卡片都会从系统里删掉，找不回来；同意记录、投诉记录和依法要留的贷款记录留作凭证。',
  refuse: '不同意：写明原因，客户在自己那边看得到；资料照旧。',
} as const
