import { type Day, dayOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { ROLE_LABEL } from '@/features/access/role-label'
import type { Output } from '@/lib/cloud'

export type Colleague = Output<'team', 'staff.list'>['staff'][number]
export type Team = Output<'team', 'staff.list'>['teams'][number]

/** As the house lists them. */
export const ROLES = ['admin', 'compliance', 'counter', 'lead', 'officer'] as const

/** Colleagues in the order of a house: the house's own, then team by team with its lead first, who left at the end. */
export const inHouseOrder = (staff: readonly Colleague[]): Colleague[] => {
  const key = (one: Colleague) =>
    `${one.status === 'left' ? 1 : 0}${one.teamId ?? ''}${ROLES.indexOf(one.role)}${one.id}`
  return [...staff].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** What stands under a name: 客户经理 · 休假到周五. */
export const colleagueNote = (one: Colleague, today: Day): string =>
  [
    ROLE_LABEL[one.role],
    one.staffNo && `工号 ${one.staffNo}`,
    one.away && one.away.from <= today && today <= one.away.to ? `休假到${dayWords(one.away.to, today)}` : '',
  ]
    .filter(Boolean)
    .join(' · ')

/** Until when a code is good: 11月30日前有效，只能用一次. */
export const expiryWords = (expiresAt: number, now: number): string =>
  `${dayWords(dayOf(expiresAt), dayOf(now))}前有效，只能用一次`

/** A share of the house: 本行 for who stands outside of teams, or a team with its people. */
export type Group = { id: string; name: string; colleagues: Colleague[] }

/** The house as it is shown: 本行 first, then the teams, empty ones too; who left is with where they were. */
export const inGroups = (staff: readonly Colleague[], teams: readonly Team[]): Group[] => {
  const sorted = inHouseOrder(staff)
  const house = { id: 'house', name: '本行', colleagues: sorted.filter(one => one.teamId === null) }
  const rest = teams.map(({ id, name }) => ({
    id,
    name,
    colleagues: sorted.filter(one => one.teamId === id),
  }))
  return house.colleagues.length === 0 ? rest : [house, ...rest]
}

/** Roles whose work is a team's. */
export const needsTeam = (role: Colleague['role']): boolean => role === 'officer' || role === 'lead'

/** What must be asked of the cloud for this choice: another role, another team, or nothing yet. */
export const changeOf = (
  one: Colleague,
  role: Colleague['role'],
  teamId: string | null,
): 'none' | 'incomplete' | 'role' | 'move' => {
  if (needsTeam(role) && teamId === null) return 'incomplete'
  if (role !== one.role) return 'role'
  return needsTeam(role) && teamId !== one.teamId ? 'move' : 'none'
}

/** Whom one may send away: an admin everybody but oneself, a lead the officers of the team. */
export const mayLeave = (me: { id: string; role: string }, one: Colleague): boolean =>
  one.status === 'active' && one.id !== me.id && (me.role === 'admin' || one.role === 'officer')
