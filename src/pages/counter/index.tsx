import { StaffOnly } from '@/features/access/staff-only'
import { CounterScreen } from '@/features/counter/counter-screen'
import { Screen } from '@/ui/screen'

export default function CounterPage() {
  return (
    <Screen id="counter" title="查客户归谁">
      <StaffOnly>
        <CounterScreen />
      </StaffOnly>
    </Screen>
  )
}
