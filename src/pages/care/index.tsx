import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { CareScreen } from '@/features/care/care-screen'
import { tabOf } from '@/features/care/care-tab'

const screen = { id: 'care', title: '关怀' } as const

export default function CarePage() {
  const { tab, id = '' } = useRouter().params
  return (
    <StaffOnly screen={screen}>
      <CareScreen first={tabOf(tab)} greetId={id} />
    </StaffOnly>
  )
}
