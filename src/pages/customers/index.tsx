import { Empty } from '@/ui/empty'
import { Screen } from '@/ui/screen'

export default function CustomersPage() {
  return (
    <Screen id="customers" title="客户" tab="customers">
      <Empty id="customers-empty" title="还在做" />
    </Screen>
  )
}
