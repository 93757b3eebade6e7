import { addDays, type Day } from '@/domain/day'
import { PERSONAS, personaName } from './personas'

export type DemoStaff = {
  readonly id: string
  readonly name: string
  readonly role: 'admin' | 'lead' | 'officer' | 'compliance' | 'counter'
  readonly teamId: string | null
  readonly openid: string
  readonly status: 'active' | 'left'
  readonly joinedOn: Day
  readonly leftOn: Day | null
}
export type DemoTeam = { readonly id: string; readonly name: string; readonly leadId: string }

export const OFFICER_ID = 'stf_officer01'
export const LEAVER_ID = 'stf_leaver'
/** The leaver's customers, some 30, went to this officer of the same team. */
export const RECEIVER_ID = 'stf_officer09'
/** Days before today on which the leaver left. */
export const LEFT_DAYS_AGO = 38

export const TEAMS: readonly DemoTeam[] = [
  { id: 'tea_1', name: '小微一部', leadId: 'stf_lead1' },
  { id: 'tea_2', name: '小微二部', leadId: 'stf_lead2' },
  { id: 'tea_3', name: '个贷部', leadId: 'stf_lead3' },
]

const LEADS = [personaName('lead'), '赵永强', '孙慧']
const OFFICERS = [
  personaName('officer'),
  personaName('officer2'),
  '刘洋',
  '徐静怡',
  '黄国栋',
  '吴倩',
  '郑凯',
  '朱晓燕',
  '胡磊',
  '林雪梅',
  '何家豪',
  '高婷',
]

const openidOf = (role: 'lead' | 'officer', at: number): string => {
  if (at === 0) return PERSONAS[role].openid
  if (at === 1 && role === 'officer') return PERSONAS.officer2.openid
  return `o_demo_${role}_${at + 1}`
}

/** 12 officers in three teams of four, their leads, an admin, a compliance officer, one at the counter and a leaver. */
export const demoStaff = (today: Day): DemoStaff[] => {
  const years = (n: number): Day => addDays(today, -365 * n - 40)
  const base = { status: 'active' as const, leftOn: null }
  const leads = LEADS.map((name, i): DemoStaff => {
    const id = `stf_lead${i + 1}`
    return {
      ...base,
      id,
      name,
      role: 'lead',
      teamId: `tea_${i + 1}`,
      openid: openidOf('lead', i),
      joinedOn: years(9 - i),
    }
  })
  const officers = OFFICERS.map((name, i): DemoStaff => {
    const id = `stf_officer${String(i + 1).padStart(2, '0')}`
    const teamId = `tea_${Math.floor(i / 4) + 1}`
    return {
      ...base,
      id,
      name,
      role: 'officer',
      teamId,
      openid: openidOf('officer', i),
      joinedOn: years(1 + ((i * 5) % 7)),
    }
  })
  const ofTheHouse = (id: 'admin' | 'compliance' | 'counter'): DemoStaff => ({
    ...base,
    id: `stf_${id}`,
    name: personaName(id),
    role: id,
    teamId: null,
    openid: PERSONAS[id].openid,
    joinedOn: years(11),
  })
  const leaver: DemoStaff = {
    id: LEAVER_ID,
    name: personaName('leaver'),
    role: 'officer',
    teamId: 'tea_3',
    openid: PERSONAS.leaver.openid,
    status: 'left',
    joinedOn: years(4),
    leftOn: addDays(today, -LEFT_DAYS_AGO),
  }
  const house = (['admin', 'compliance', 'counter'] as const).map(ofTheHouse)
  return [...leads, ...officers, ...house, leaver]
}
