import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { OffersScreen } from '@/features/offers/offers-screen'
import { Screen } from '@/ui/screen'

export default function OffersPage() {
  const { tab, circle = '' } = useRouter().params
  return (
    <Screen id="offers" title="产品和活动">
      <StaffOnly needsBook>
        <OffersScreen first={tab === 'lists' ? 'lists' : 'offers'} circleId={circle} />
      </StaffOnly>
    </Screen>
  )
}
