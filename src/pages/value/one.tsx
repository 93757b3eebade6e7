import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { OneScreen } from '@/features/value/one-screen'
import { Screen } from '@/ui/screen'

export default function CustomerValuePage() {
  const { id = '' } = useRouter().params
  return (
    <Screen id="value-of-one" title="这位客户的价值">
      <StaffOnly needsBook>
        <OneScreen customerId={id} />
      </StaffOnly>
    </Screen>
  )
}
