import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { HandoverScreen } from '@/features/handover/handover-screen'

const screen = { id: 'handover', title: '客户交接' } as const

export default function HandoverPage() {
  const { id = '' } = useRouter().params
  return (
    <StaffOnly screen={screen}>
      <HandoverScreen id={id} />
    </StaffOnly>
  )
}
