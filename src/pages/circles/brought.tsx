import { StaffOnly } from '@/features/access/staff-only'
import { BroughtScreen } from '@/features/circles/brought-screen'
import { Screen } from '@/ui/screen'

export default function BroughtPage() {
  return (
    <Screen id="brought-page" title="谁介绍了客户">
      <StaffOnly needsBook>
        <BroughtScreen />
      </StaffOnly>
    </Screen>
  )
}
