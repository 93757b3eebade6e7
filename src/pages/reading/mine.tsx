import { StaffOnly } from '@/features/access/staff-only'
import { LooksScreen } from '@/features/reading/looks-screen'
import { Screen } from '@/ui/screen'

export default function LooksPage() {
  return (
    <Screen id="looks" title="谁看过我的客户">
      <StaffOnly needsBook>
        <LooksScreen />
      </StaffOnly>
    </Screen>
  )
}
