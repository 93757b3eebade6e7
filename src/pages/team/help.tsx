import { StaffOnly } from '@/features/access/staff-only'
import { HelpScreen } from '@/features/team/help-screen'
import { Screen } from '@/ui/screen'

export default function HelpPage() {
  return (
    <Screen id="help" title="帮一把">
      <StaffOnly>
        <HelpScreen />
      </StaffOnly>
    </Screen>
  )
}
