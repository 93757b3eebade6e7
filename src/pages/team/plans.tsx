import { StaffOnly } from '@/features/access/staff-only'
import { PlansScreen } from '@/features/team/plans-screen'
import { Screen } from '@/ui/screen'

export default function PlansPage() {
  return (
    <Screen id="plans" title="计划和实际">
      <StaffOnly>
        <PlansScreen />
      </StaffOnly>
    </Screen>
  )
}
