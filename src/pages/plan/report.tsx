import { useRouter } from '@tarojs/taro'
import { dayOf, parseDay } from '@/domain/day'
import { StaffOnly } from '@/features/access/staff-only'
import { ReportScreen } from '@/features/plan/report-screen'
import { Screen } from '@/ui/screen'

export default function ReportPage() {
  const { span = '', on = '' } = useRouter().params
  return (
    <Screen id="report-page" title="日报周报">
      <StaffOnly needsBook>
        <ReportScreen first={span === 'week' ? 'week' : 'day'} on={parseDay(on) ?? dayOf(Date.now())} />
      </StaffOnly>
    </Screen>
  )
}
