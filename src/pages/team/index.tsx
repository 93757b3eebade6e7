import { StaffOnly } from '@/features/access/staff-only'
import { TeamScreen } from '@/features/team/team-screen'
import { Screen } from '@/ui/screen'

export default function TeamPage() {
  return (
    <Screen id="team" title="团队">
      <StaffOnly>
        <TeamScreen />
      </StaffOnly>
    </Screen>
  )
}
