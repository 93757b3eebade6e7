import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { CardsScreen } from '@/features/cards/cards-screen'
import { Screen } from '@/ui/screen'

export default function CardsPage() {
  const { id = '' } = useRouter().params
  return (
    <Screen id="cards" title="卡片">
      <StaffOnly needsBook>
        <CardsScreen customerId={id} />
      </StaffOnly>
    </Screen>
  )
}
