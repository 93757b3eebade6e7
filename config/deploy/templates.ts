import { type LedgerTemplate, MESSAGE_FIELDS } from '@/domain/message-templates'
import type { PlannedTemplate } from '../../devtools/cloud/deploy-plan'

/** The keywords to be chosen for what a message says, under the very names that it is sent with. */
const fieldsOf = (
  template: LedgerTemplate,
  who: string,
  when: string,
  what: string,
): Record<string, string> => {
  const fields = MESSAGE_FIELDS[template]
  return { [fields.who]: who, [fields.when]: when, [fields.what]: what }
}

/**
 * The templates of subscription messages that the account must have been granted. An id may carry its kind: `<id>:longTerm`, `<id>:rateLimited:3`.
 */
export const templates: PlannedTemplate[] = [
  {
    env: 'GENJIN_TEMPLATE_NUDGE',
    title: '待办事项提醒',
    isLongTerm: false,
    fields: fieldsOf('nudge', '待办对象', '待办时间', '待办内容'),
  },
  {
    env: 'GENJIN_TEMPLATE_ALERT',
    title: '工单处理提醒',
    isLongTerm: false,
    fields: fieldsOf('alert', '工单来源', '处理时限', '工单内容'),
  },
  {
    env: 'GENJIN_TEMPLATE_SERVICE',
    title: '服务进度提醒',
    isLongTerm: false,
    fields: fieldsOf('service', '服务名称', '更新时间', '温馨提示'),
  },
]
