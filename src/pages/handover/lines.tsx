import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { LinesScreen } from '@/features/handover/lines-screen'

const screen = { id: 'handover-lines', title: '分到的客户' } as const

export default function LinesPage() {
  const { id = '', to = '' } = useRouter().params
  return (
    <StaffOnly screen={screen}>
      <LinesScreen id={id} toId={to} />
    </StaffOnly>
  )
}
