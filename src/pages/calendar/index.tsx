import { Empty } from '@/ui/empty'
import { Screen } from '@/ui/screen'

export default function CalendarPage() {
  return (
    <Screen id="calendar" title="联络日历" tab="calendar">
      <Empty id="calendar-empty" title="还在做" />
    </Screen>
  )
}
