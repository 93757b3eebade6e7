import { StaffOnly } from '@/features/access/staff-only'
import { TodayView } from '@/features/today/today-view'
import { Screen } from '@/ui/screen'

/** One Screen whoever looks: a tap on the tab bar while the role is on its way is not lost. */
export default function TodayPage() {
  return (
    <Screen id="today" title="跟进志" tab="today">
      <StaffOnly needsBook>
        <TodayView />
      </StaffOnly>
    </Screen>
  )
}
