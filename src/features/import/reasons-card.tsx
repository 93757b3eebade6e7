import { FactList } from '@/features/customer/fact-list'
import { Card } from '@/ui/card'
import type { Preview } from './import-words'

/** Why rows stay out, counted: 100,000 rows are told in a few lines. */
export function ReasonsCard({ reasons }: { reasons: NonNullable<Preview['reasons']> }) {
  if (reasons.length === 0) return null
  return (
    <Card id="import-reasons" title="不导入的原因">
      <FactList
        id="import-reason-list"
        facts={reasons.map(({ reason, rows }): [string, string] => [`${rows} 行`, reason])}
      />
    </Card>
  )
}
