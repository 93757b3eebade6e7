import { StaffOnly } from '@/features/access/staff-only'
import { BookScreen } from '@/features/value/book-screen'
import { Screen } from '@/ui/screen'

export default function ValuePage() {
  return (
    <Screen id="value" title="客户价值">
      <StaffOnly needsBook>
        <BookScreen />
      </StaffOnly>
    </Screen>
  )
}
