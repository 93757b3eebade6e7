import { dayOf } from '@/domain/day'
import { yuanText } from '@/domain/money'
import { monthOf, monthWords } from '@/domain/month'
import { FactList } from '@/features/customer/fact-list'
import { Card } from '@/ui/card'
import type { Preview } from './import-words'

/** What the bank's lines come to by month, so that a wrong month or unit is seen before it is written. */
export function MonthsCard({ months }: { months: NonNullable<Preview['months']> }) {
  if (months.length === 0) return null
  const now = monthOf(dayOf(Date.now()))
  return (
    <Card id="import-months" title="按月看">
      <FactList
        id="import-month-list"
        facts={months.map(({ month, rows, incomeFen, costFen }): [string, string] => [
          monthWords(month, now),
          `${rows} 笔 · 收入 ${yuanText(incomeFen)} · 成本 ${yuanText(costFen)}`,
        ])}
      />
    </Card>
  )
}
