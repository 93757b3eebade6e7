import { StaffOnly } from '@/features/access/staff-only'
import { BoardScreen } from '@/features/team/board-screen'
import { Screen } from '@/ui/screen'

export default function BoardPage() {
  return (
    <Screen id="board" title="在途">
      <StaffOnly>
        <BoardScreen />
      </StaffOnly>
    </Screen>
  )
}
