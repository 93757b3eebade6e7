import { StaffPage } from '@/features/staff/staff-page'
import { Screen } from '@/ui/screen'

export default function StaffRoute() {
  return (
    <Screen id="staff-screen" title="同事">
      <StaffPage />
    </Screen>
  )
}
