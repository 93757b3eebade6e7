import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { partNamed } from '@/features/reminders/parts'
import { RemindersPage } from '@/features/reminders/reminders-page'
import { Screen } from '@/ui/screen'

export default function RemindersRoute() {
  const { part = '' } = useRouter().params
  return (
    <Screen id="reminders" title="提醒">
      <StaffOnly>
        <RemindersPage first={partNamed(part)} />
      </StaffOnly>
    </Screen>
  )
}
