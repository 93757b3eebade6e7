import { heatOf } from '@/domain/heat'
import { Card } from '@/ui/card'
import { HeatGrid } from '@/ui/heat-grid'
import type { Held } from './use-customer'

/** The rhythm of the last 13 weeks. */
export function HeatCard({ held: { customer, today } }: { held: Held }) {
  const { weeks, sentence } = heatOf(customer.contactDays, today)
  const cells = weeks.flat()
  return (
    <Card id="customer-heat">
      <HeatGrid
        id="heat"
        sentence={sentence}
        steps={cells.map(cell => (cell.isAhead ? null : cell.step))}
        today={cells.findIndex(cell => cell.on === today)}
      />
    </Card>
  )
}
