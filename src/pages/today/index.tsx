import { StaffOnly } from '@/features/access/staff-only'
import { TodayView } from '@/features/today/today-view'

const screen = { id: 'today', title: '跟进志', tab: 'today' } as const

export default function TodayPage() {
  return (
    <StaffOnly needsBook screen={screen}>
      <TodayView />
    </StaffOnly>
  )
}
