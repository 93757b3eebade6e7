import { StaffOnly } from '@/features/access/staff-only'
import { KeysScreen } from '@/features/key-plan/keys-screen'
import { Screen } from '@/ui/screen'

export default function KeysPage() {
  return (
    <Screen id="value-keys" title="重点客户计划">
      <StaffOnly needsBook>
        <KeysScreen />
      </StaffOnly>
    </Screen>
  )
}
