import { Empty } from '@/ui/empty'
import { Screen } from '@/ui/screen'

export default function LogPage() {
  return (
    <Screen id="log" title="记跟进">
      <Empty id="log-empty" title="还在做" />
    </Screen>
  )
}
