import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { CircleScreen } from '@/features/circles/circle-screen'
import { Screen } from '@/ui/screen'

export default function CirclePage() {
  const { id = '' } = useRouter().params
  return (
    <Screen id="circle-page" title="客群">
      <StaffOnly needsBook>
        <CircleScreen id={id} />
      </StaffOnly>
    </Screen>
  )
}
