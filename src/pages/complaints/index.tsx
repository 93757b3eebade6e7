import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { ComplaintsScreen } from '@/features/complaints/complaints-screen'
import { Screen } from '@/ui/screen'

export default function ComplaintsPage() {
  const { id = '' } = useRouter().params
  return (
    <Screen id="complaints" title="投诉和请求">
      <StaffOnly>
        <ComplaintsScreen firstId={id} />
      </StaffOnly>
    </Screen>
  )
}
