import type { PrivacyInterface } from '../../devtools/cloud/deploy-plan'

/** What the privacy guide must declare; a test holds it against the interfaces that src calls. */
export const privacy: PrivacyInterface[] = [
  { api: 'setClipboardData', kind: '剪切板', purpose: '复制客户的电话号码、祝福和已批准的文字' },
  { api: 'makePhoneCall', kind: '拨打电话', purpose: '拨打客户的电话；客户拨打网点和投诉电话' },
  { api: 'getPhoneNumber', kind: '手机号', purpose: '客户点了才取，核对打开服务卡的是本人' },
  { api: 'addPhoneCalendar', kind: '日历', purpose: '把和客户约好的时间加到手机日历' },
  { api: 'chooseMessageFile', kind: '选中的文件', purpose: '导入客户名单' },
]
