import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { StatementScreen } from '@/features/team/statement-screen'
import { Screen } from '@/ui/screen'

export default function StatementPage() {
  const { staffId = '' } = useRouter().params
  return (
    <Screen id="statement" title="年度小结">
      <StaffOnly>
        <StatementScreen first={staffId} />
      </StaffOnly>
    </Screen>
  )
}
