import { StaffOnly } from '@/features/access/staff-only'
import { CirclesScreen } from '@/features/circles/circles-screen'
import { Screen } from '@/ui/screen'

export default function CirclesPage() {
  return (
    <Screen id="circles-page" title="客群">
      <StaffOnly needsBook>
        <CirclesScreen />
      </StaffOnly>
    </Screen>
  )
}
