import { StaffOnly } from '@/features/access/staff-only'
import { DeclinesScreen } from '@/features/decline/declines-screen'
import { Screen } from '@/ui/screen'

export default function DeclinesPage() {
  return (
    <Screen id="value-declines" title="业务在减少">
      <StaffOnly needsBook>
        <DeclinesScreen />
      </StaffOnly>
    </Screen>
  )
}
