import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { MeetingsScreen } from '@/features/meetings/meetings-screen'
import { Screen } from '@/ui/screen'

export default function MeetingsPage() {
  const { id = '' } = useRouter().params
  return (
    <Screen id="meetings" title="会议">
      <StaffOnly needsBook>
        <MeetingsScreen customerId={id} />
      </StaffOnly>
    </Screen>
  )
}
