import { StaffOnly } from '@/features/access/staff-only'
import { TeamStockScreen } from '@/features/stock/team-stock-screen'
import { Screen } from '@/ui/screen'

export default function TeamStockPage() {
  return (
    <Screen id="team-stock" title="团队盘点">
      <StaffOnly>
        <TeamStockScreen />
      </StaffOnly>
    </Screen>
  )
}
