import { StaffOnly } from '@/features/access/staff-only'
import { MeContext, useMe } from '@/features/access/use-me'
import { Screen } from '@/ui/screen'
import type { Asked } from './asked'
import { ForTheTeam } from './for-the-team'
import { TeamList } from './team-list'
import { TeamScreen } from './team-screen'

/** Who has no account and opens a card out of a group is told whom it is for, and nothing else: not even the way in. */
export function TeamDoor({ asked }: { asked: Asked }) {
  const me = useMe()
  const isOutside = me.error?.code === 'NOT_STAFF' || me.error?.code === 'LEFT'
  if (asked.teamId !== undefined && isOutside)
    return (
      <Screen id="team" title="团队小结">
        <ForTheTeam teamName={null} />
      </Screen>
    )
  return (
    <MeContext.Provider value={me}>
      <StaffOnly screen={{ id: 'team', title: '团队' }}>
        {me.data?.staff.role === 'admin' && asked.teamId === undefined ? (
          <TeamList />
        ) : (
          <TeamScreen asked={asked} />
        )}
      </StaffOnly>
    </MeContext.Provider>
  )
}
