import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { AcceptScreen } from '@/features/handover/accept-screen'

const screen = { id: 'accept', title: '交给我的客户' } as const

export default function AcceptPage() {
  const { id = '' } = useRouter().params
  return (
    <StaffOnly needsBook screen={screen}>
      <AcceptScreen id={id} />
    </StaffOnly>
  )
}
