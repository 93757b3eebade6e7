import { StaffOnly } from '@/features/access/staff-only'
import { AlreadyIn } from '@/features/staff/already-in'
import { Screen } from '@/ui/screen'

/** Where an invitation's card leads: who is no colleague gets the way in with the code filled in (features/access). */
export default function JoinPage() {
  return (
    <Screen id="join-screen" title="加入本行">
      <StaffOnly>
        <AlreadyIn />
      </StaffOnly>
    </Screen>
  )
}
