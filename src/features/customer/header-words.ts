import type { CustomerView } from '@/contract'
import { DEAL_STATUS_LABEL } from '@/domain/labels'

type Shown = Pick<
  CustomerView,
  'kind' | 'tags' | 'ownerName' | 'coOwner' | 'dealStatus' | 'isPast' | 'isArchived' | 'journal'
>

export const KIND_LABEL: Readonly<Record<CustomerView['kind'], string>> = {
  person: '个人',
  firm: '企业',
  partner: '合作方',
}

/** `个人 · 五金批发 · 主办 李敏 · 协办 陈志远`. */
export const headerLine = ({ kind, tags, ownerName, coOwner }: Shown): string =>
  [KIND_LABEL[kind], ...tags, ownerName && `主办 ${ownerName}`, coOwner && `协办 ${coOwner.name}`]
    .filter(Boolean)
    .join(' · ')

export type HeaderBadge = { text: string; tone: 'calm' | 'warn' | 'plain' }

/** What matters before one calls: 重点, 洽谈中, 预计日已过. */
export const headerBadges = ({ journal, dealStatus, isPast, isArchived }: Shown): HeaderBadge[] => {
  const status = {
    text: DEAL_STATUS_LABEL[dealStatus],
    tone: dealStatus === 'none' ? 'plain' : 'calm',
  } as const
  return [
    ...(journal.isKey ? [{ text: '重点', tone: 'calm' } as const] : []),
    status,
    ...(isPast ? [{ text: '预计日已过', tone: 'warn' } as const] : []),
    ...(journal.refusesContact ? [{ text: '不愿被联系', tone: 'warn' } as const] : []),
    ...(isArchived ? [{ text: '已归档', tone: 'plain' } as const] : []),
  ]
}
