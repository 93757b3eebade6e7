import { type Day, dayOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { ROLE_LABEL } from '@/features/access/role-label'
import type { Output } from '@/lib/cloud'

export type Colleague = Output<'team', 'staff.list'>['staff'][number]
export type Team = Output<'team', 'staff.list'>['teams'][number]

const ORDER = ['admin', 'compliance', 'counter', 'lead', 'officer'] as const

/** Colleagues in the order of a house: the house's own, then team by team with its lead first, who left at the end. */
export const inHouseOrder = (staff: readonly Colleague[]): Colleague[] => {
  const key = (one: Colleague) =>
    `${one.status === 'left' ? 1 : 0}${one.teamId ?? ''}${ORDER.indexOf(one.role)}${one.id}`
  return [...staff].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** What stands under a name: 客户经理 · 王丽华的团队 · 休假到周五. */
export const colleagueNote = (one: Colleague, teams: readonly Team[], today: Day): string =>
  [
    ROLE_LABEL[one.role],
    teams.find(team => team.id === one.teamId)?.name,
    one.away && one.away.from <= today && today <= one.away.to ? `休假到${dayWords(one.away.to, today)}` : '',
  ]
    .filter(Boolean)
    .join(' · ')

/** Until when a code is good: 11月30日前有效，只能用一次. */
export const expiryWords = (expiresAt: number, now: number): string =>
  `${dayWords(dayOf(expiresAt), dayOf(now))}前有效，只能用一次`

/** Whom one may send away: an admin everybody but oneself, a lead the officers of the team. */
export const mayLeave = (me: { id: string; role: string }, one: Colleague): boolean =>
  one.status === 'active' && one.id !== me.id && (me.role === 'admin' || one.role === 'officer')
