import { StaffOnly } from '@/features/access/staff-only'
import { SettingsScreen } from '@/features/settings/settings-screen'
import { Screen } from '@/ui/screen'

export default function SettingsPage() {
  return (
    <Screen id="settings-page" title="本行设置">
      <StaffOnly>
        <SettingsScreen />
      </StaffOnly>
    </Screen>
  )
}
