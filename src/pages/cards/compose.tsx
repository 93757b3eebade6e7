import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { ComposeScreen } from '@/features/cards/compose-screen'
import { purposeOf } from '@/features/cards/purpose-of'

const screen = { id: 'card-compose', title: '发卡片' } as const

export default function ComposePage() {
  const { id = '', purpose, meeting = '' } = useRouter().params
  return (
    <StaffOnly needsBook screen={screen}>
      <ComposeScreen customerId={id} purpose={purposeOf(purpose)} meetingId={meeting} />
    </StaffOnly>
  )
}
