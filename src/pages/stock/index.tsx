import { StaffOnly } from '@/features/access/staff-only'
import { StockScreen } from '@/features/stock/stock-screen'
import { Screen } from '@/ui/screen'

export default function StockPage() {
  return (
    <Screen id="stock" title="客户盘点">
      <StaffOnly needsBook>
        <StockScreen />
      </StaffOnly>
    </Screen>
  )
}
