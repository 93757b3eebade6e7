import { StaffOnly } from '@/features/access/staff-only'
import { MePage } from '@/features/me/me-page'
import { Screen } from '@/ui/screen'

export default function MeRoute() {
  return (
    <Screen id="me" title="我的" tab="me">
      <StaffOnly>
        <MePage />
      </StaffOnly>
    </Screen>
  )
}
