import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { RelationsScreen } from '@/features/relations/relations-screen'
import { Screen } from '@/ui/screen'

export default function RelationsPage() {
  const { id = '', open = '' } = useRouter().params
  return (
    <Screen id="relations" title="关系">
      <StaffOnly needsBook>
        <RelationsScreen customerId={id} opens={open} />
      </StaffOnly>
    </Screen>
  )
}
