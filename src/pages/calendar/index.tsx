import { Empty } from '@/ui/empty'
import { Screen } from '@/ui/screen'

// biome-ignore lint/style/noDefaultExport: Taro reads the default export
export default function CalendarPage() {
  return (
    <Screen id="calendar" title="联络日历" tab="calendar">
      <Empty id="calendar-empty" title="还在做" />
    </Screen>
  )
}
