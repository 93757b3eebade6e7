import type { Output } from '@/lib/cloud'

export type TextRow = Output<'officer', 'text.list'>['rows'][number]

export const KIND_LABEL: Readonly<Record<TextRow['kind'], string>> = {
  greeting: '祝福',
  news: '资讯',
  product: '产品',
  playbook: '打法',
  tip: '谈话提示',
  explain: '讲明白',
}
export const STATE_LABEL: Readonly<Record<TextRow['state'], string>> = {
  draft: '待批准',
  approved: '可用',
  retired: '已停用',
}
/** What a greeting is for; `both` stands for none in particular. */
export const OCCASION_LABEL = { both: '都可以', birthday: '生日', festival: '节日' } as const
