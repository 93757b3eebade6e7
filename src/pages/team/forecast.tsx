import { StaffOnly } from '@/features/access/staff-only'
import { ForecastScreen } from '@/features/team/forecast-screen'
import { Screen } from '@/ui/screen'

export default function ForecastPage() {
  return (
    <Screen id="forecast" title="预测">
      <StaffOnly>
        <ForecastScreen />
      </StaffOnly>
    </Screen>
  )
}
