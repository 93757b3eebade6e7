import { StaffOnly } from '@/features/access/staff-only'
import { ReviewScreen } from '@/features/value/review-screen'
import { Screen } from '@/ui/screen'

export default function ValueReviewPage() {
  return (
    <Screen id="value-review" title="季度检视">
      <StaffOnly>
        <ReviewScreen />
      </StaffOnly>
    </Screen>
  )
}
