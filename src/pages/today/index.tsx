import { Empty } from '@/ui/empty'
import { Screen } from '@/ui/screen'

export default function TodayPage() {
  return (
    <Screen id="today" title="今天" tab="today">
      <Empty id="today-empty" title="还在做" />
    </Screen>
  )
}
