import { Empty } from '@/ui/empty'
import { Screen } from '@/ui/screen'

// biome-ignore lint/style/noDefaultExport: Taro reads the default export
export default function MePage() {
  return (
    <Screen id="me" title="我的" tab="me">
      <Empty id="me-empty" title="还在做" />
    </Screen>
  )
}
