import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { AwayScreen } from '@/features/staff/away-screen'
import { Screen } from '@/ui/screen'

export default function AwayPage() {
  const { id = '' } = useRouter().params
  return (
    <Screen id="away-page" title="休假">
      <StaffOnly>
        <AwayScreen id={id} />
      </StaffOnly>
    </Screen>
  )
}
