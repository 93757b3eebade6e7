import type { Purpose } from './conduct'
import type { BuyingHistory, DealStatus, Urgency } from './division'
import type { Channel, Outcome } from './journal'
import type { Closing, Demand, Stage } from './need'
import type { Bucket, Strip } from './today'

/** The field's own words for every closed list: what screens and files say. */
export const DEMAND_LABEL: Readonly<Record<Demand, string>> = {
  clear: '明确',
  latent: '潜在',
  none: '暂无需求',
}
export const STAGE_LABEL: Readonly<Record<Stage, string>> = {
  intent: '意向',
  accepted: '受理',
  investigation: '调查',
  approval: '审批',
  signing: '签约',
  security: '落实担保',
  disbursement: '放款',
}
export const CLOSING_LABEL: Readonly<Record<Closing, string>> = {
  disbursed: '已放款',
  withdrawn: '客户放弃',
  elsewhere: '他行办理',
  rejected: '审批未通过',
}
export const CHANNEL_LABEL: Readonly<Record<Channel, string>> = {
  T: '电话',
  E: '邮件',
  M: '见面',
  W: '微信',
  S: '短信',
  N: '备注',
}
export const OUTCOME_LABEL: Readonly<Record<Outcome, string>> = {
  reached: '联系上',
  missed: '未接通',
  incoming: '客户来访来电',
}
export const PURPOSE_LABEL: Readonly<Record<Purpose, string>> = {
  service: '服务',
  postLoan: '贷后',
  marketing: '营销',
}
export const DEAL_STATUS_LABEL: Readonly<Record<DealStatus, string>> = {
  closed: '已成交',
  negotiating: '洽谈中',
  none: '未成交',
}
export const URGENCY_LABEL: Readonly<Record<Urgency, string>> = {
  week: '一周内',
  month: '一月内',
  quarter: '三月内',
  later: '三月后',
}
export const BUYING_HISTORY_LABEL: Readonly<Record<BuyingHistory, string>> = {
  potential: '潜在客户',
  new: '新客户',
  active: '活跃客户',
  loyal: '忠诚客户',
}
export const STRIP_LABEL: Readonly<Record<Strip, string>> = { contact: '要联系', look: '要看一眼' }
export const BUCKET_LABEL: Readonly<Record<Bucket, string>> = {
  overdue: '逾期',
  today: '今天',
  next: '接下来',
}
