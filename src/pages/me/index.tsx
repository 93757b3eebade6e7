import { Empty } from '@/ui/empty'
import { Screen } from '@/ui/screen'

export default function MePage() {
  return (
    <Screen id="me" title="我的" tab="me">
      <Empty id="me-empty" title="还在做" />
    </Screen>
  )
}
