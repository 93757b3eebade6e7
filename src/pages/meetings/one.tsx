import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { MeetingScreen } from '@/features/meetings/meeting-screen'
import { Screen } from '@/ui/screen'

export default function MeetingPage() {
  const { customer = '', id = '' } = useRouter().params
  return (
    <Screen id="meeting" title="会议">
      <StaffOnly needsBook>
        <MeetingScreen customerId={customer} id={id} />
      </StaffOnly>
    </Screen>
  )
}
