import { MaturitiesPage } from '@/features/loans/maturities-page'
import { Screen } from '@/ui/screen'

export default function MaturitiesRoute() {
  return (
    <Screen id="maturities" title="到期日历">
      <MaturitiesPage />
    </Screen>
  )
}
