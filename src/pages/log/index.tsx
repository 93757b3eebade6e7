import { StaffOnly } from '@/features/access/staff-only'
import { LogView } from '@/features/log/log-view'

const screen = { id: 'log', title: '记跟进' } as const

export default function LogPage() {
  return (
    <StaffOnly needsBook screen={screen}>
      <LogView />
    </StaffOnly>
  )
}
