import { StaffOnly } from '@/features/access/staff-only'
import { PlanScreen } from '@/features/plan/plan-screen'
import { Screen } from '@/ui/screen'

export default function PlanPage() {
  return (
    <Screen id="plan-page" title="计划">
      <StaffOnly needsBook>
        <PlanScreen />
      </StaffOnly>
    </Screen>
  )
}
