import { Empty } from '@/ui/empty'
import { Screen } from '@/ui/screen'

// biome-ignore lint/style/noDefaultExport: Taro reads the default export
export default function LogPage() {
  return (
    <Screen id="log" title="记跟进">
      <Empty id="log-empty" title="还在做" />
    </Screen>
  )
}
