import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { OneOfferScreen } from '@/features/offers/one-offer-screen'
import { Screen } from '@/ui/screen'

export default function OneOfferPage() {
  const { id = '', circle = '' } = useRouter().params
  return (
    <Screen id="offer-one" title="这个适合谁">
      <StaffOnly needsBook>
        <OneOfferScreen id={id} circleId={circle} />
      </StaffOnly>
    </Screen>
  )
}
