export type PersonaId =
  | 'admin'
  | 'lead'
  | 'officer'
  | 'officer2'
  | 'compliance'
  | 'counter'
  | 'leaver'
  | 'customer'
  | 'stranger'

/** Who can be played on a machine without WeChat; staff of the demo book carry the same openids. */
export const PERSONAS: Readonly<Record<PersonaId, { readonly openid: string; readonly name: string }>> = {
  admin: { openid: 'o_demo_admin', name: '周建国（管理员）' },
  lead: { openid: 'o_demo_lead', name: '王丽华（团队主管）' },
  officer: { openid: 'o_demo_officer', name: '李敏（客户经理）' },
  officer2: { openid: 'o_demo_officer2', name: '陈志远（客户经理）' },
  compliance: { openid: 'o_demo_compliance', name: '沈静（资料合规岗）' },
  counter: { openid: 'o_demo_counter', name: '谢芳（柜面）' },
  leaver: { openid: 'o_demo_leaver', name: '马俊（已离职）' },
  customer: { openid: 'o_demo_customer', name: '微信客户' },
  stranger: { openid: 'o_demo_stranger', name: '陌生人' },
}

/** The person's name without the part played: `personaName('officer') === '李敏'`. */
export const personaName = (id: PersonaId): string => PERSONAS[id].name.replace(/（.*$/, '')
