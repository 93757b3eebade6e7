import { StaffOnly } from '@/features/access/staff-only'
import { OffersScreen } from '@/features/offers/offers-screen'
import { Screen } from '@/ui/screen'

export default function OffersPage() {
  return (
    <Screen id="offers" title="产品和活动">
      <StaffOnly needsBook>
        <OffersScreen />
      </StaffOnly>
    </Screen>
  )
}
