import { valueWords } from '@/domain/fact-words'
import { FactList } from '@/features/customer/fact-list'
import type { Customer } from '@/features/customer/use-customer'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'

/** R109 what the customer has told us before, so that nobody asks twice. */
export function ToldCard({ customer: { id, note, contactWishes } }: { customer: Customer }) {
  const { data } = useQuery('officer', 'fact.list', { customerId: id })
  const told: [string, string][] = [
    ...(data?.facts ?? []).flatMap(({ label, current }): [string, string][] =>
      current ? [[label, valueWords(current.value)]] : [],
    ),
    ...(note ? ([['备注', note]] as [string, string][]) : []),
    ...(contactWishes?.dont ? ([['交代', contactWishes.dont]] as [string, string][]) : []),
  ]
  if (told.length === 0) return null
  return (
    <Card id="meeting-told" title="客户告诉过我们">
      <FactList id="meeting-told-facts" facts={told} />
    </Card>
  )
}
