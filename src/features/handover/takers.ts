import type { Day } from '@/domain/day'
import { hasBook } from '@/features/access/role-label'
import type { Output } from '@/lib/cloud'

export type Staff = Pick<Output<'team', 'staff.list'>, 'staff' | 'teams'>
/** Somebody who may take over; `isProposed`: an officer of the same team who is at work. */
export type Taker = { id: string; text: string; isProposed: boolean }

/** R115 who may take over from somebody, named with the team where there are several: 李敏（小微一部）. */
export const takersOf = ({ staff, teams }: Staff, fromId: string, today: Day): Taker[] => {
  const from = staff.find(({ id }) => id === fromId)
  return staff
    .filter(one => one.status === 'active' && hasBook(one.role) && one.id !== fromId)
    .map(({ id, name, role, teamId, away }) => {
      const isAway = away !== null && away.from <= today && today <= away.to
      const team = teams.length > 1 ? teams.find(one => one.id === teamId)?.name : undefined
      const more = [team, isAway ? '休假' : undefined].filter(one => one !== undefined)
      return {
        id,
        text: more.length > 0 ? `${name}（${more.join('，')}）` : name,
        isProposed: role === 'officer' && !isAway && teamId === (from?.teamId ?? teamId),
      }
    })
}
