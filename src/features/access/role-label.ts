import type { Role } from './use-me'

export const ROLE_LABEL: Readonly<Record<Role, string>> = {
  admin: '管理员',
  lead: '团队主管',
  officer: '客户经理',
  compliance: '资料合规岗',
  counter: '柜面',
}

/** Who has customers of their own (R121): the others never sell. */
export const hasBook = (role: Role): role is 'officer' | 'lead' => role === 'officer' || role === 'lead'
