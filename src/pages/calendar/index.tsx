import { StaffOnly } from '@/features/access/staff-only'
import { ContactCalendar } from '@/features/calendar/contact-calendar'
import { Screen } from '@/ui/screen'

export default function CalendarPage() {
  return (
    <Screen id="calendar" title="联络日历" tab="calendar">
      <StaffOnly needsBook>
        <ContactCalendar />
      </StaffOnly>
    </Screen>
  )
}
