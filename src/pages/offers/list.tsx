import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { ListScreen } from '@/features/offers/list-screen'
import { Screen } from '@/ui/screen'

export default function ListPage() {
  const { id = '' } = useRouter().params
  return (
    <Screen id="offer-list" title="名单">
      <StaffOnly needsBook>
        <ListScreen id={id} />
      </StaffOnly>
    </Screen>
  )
}
