import type { PlannedTemplate } from '../../devtools/cloud/deploy-plan'

/**
 * The templates of subscription messages that the account must have been granted. The names of the fields are those
 * that cloudfunctions/_lib/subscribe-message.ts fills; an id may carry its kind: `<id>:longTerm`, `<id>:rateLimited:3`.
 */
export const templates: PlannedTemplate[] = [
  {
    env: 'GENJIN_TEMPLATE_NUDGE',
    title: '待办事项提醒',
    isLongTerm: false,
    fields: { thing1: '待办对象', time2: '待办时间', thing3: '待办内容' },
  },
  {
    env: 'GENJIN_TEMPLATE_ALERT',
    title: '工单处理提醒',
    isLongTerm: false,
    fields: { thing1: '工单来源', time2: '处理时限', thing3: '工单内容' },
  },
]
