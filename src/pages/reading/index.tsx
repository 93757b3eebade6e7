import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { ReadingScreen } from '@/features/reading/reading-screen'
import { Screen } from '@/ui/screen'

export default function ReadingPage() {
  const { customerId = '' } = useRouter().params
  return (
    <Screen id="reading" title="查看客户">
      <StaffOnly>
        <ReadingScreen customerId={customerId} />
      </StaffOnly>
    </Screen>
  )
}
