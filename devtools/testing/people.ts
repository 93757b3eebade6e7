import { addDays, type Day, startOf } from '@/domain/day'
import { newStaff, type StaffDoc } from '../../cloudfunctions/_lib/store/staff-doc'

/** Everybody of the small branch: two teams, and those who are nobody in it. */
export const STAFF_ROLES = {
  admin: ['admin', null],
  lead: ['lead', 'tea_1'],
  officer: ['officer', 'tea_1'],
  officer2: ['officer', 'tea_1'],
  /** 协办 of some of the officer's customers. */
  deputy: ['officer', 'tea_1'],
  farOfficer: ['officer', 'tea_2'],
  farLead: ['lead', 'tea_2'],
  compliance: ['compliance', null],
  counter: ['counter', null],
  leaver: ['officer', 'tea_1'],
} as const
export type Colleague = keyof typeof STAFF_ROLES
export type Person = Colleague | 'customer' | 'stranger'

export const NAMES: Readonly<Record<Colleague, string>> = {
  admin: '周建国',
  lead: '王丽华',
  officer: '李敏',
  officer2: '陈志远',
  deputy: '徐静怡',
  farOfficer: '何家豪',
  farLead: '孙慧',
  compliance: '沈静',
  counter: '方琳',
  leaver: '马俊',
}

export const openidOf = (person: Person): string => `o-${person}`
export const staffIdOf = (who: Colleague): string => `stf_${who}`

export const staffDoc = (who: Colleague, today: Day): StaffDoc => {
  const [role, teamId] = STAFF_ROLES[who]
  const made = { _id: staffIdOf(who), openid: openidOf(who), name: NAMES[who], role, teamId }
  const active = newStaff({ ...made, joinedAt: startOf(addDays(today, -400)) })
  const left = { at: startOf(addDays(today, -3)), byId: 'stf_admin', reason: '离职' }
  return who === 'leaver' ? { ...active, status: 'left', left } : active
}
