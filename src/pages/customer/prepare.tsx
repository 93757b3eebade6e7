import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { PrepareScreen } from '@/features/visit/prepare-screen'
import { Screen } from '@/ui/screen'

export default function PreparePage() {
  const { id = '' } = useRouter().params
  return (
    <Screen id="prepare" title="拜访前一页">
      <StaffOnly needsBook>
        <PrepareScreen customerId={id} />
      </StaffOnly>
    </Screen>
  )
}
