import { FactList } from '@/features/customer/fact-list'
import { factText } from '@/features/customer/kinds'
import type { Customer } from '@/features/customer/use-customer'
import { Card } from '@/ui/card'

/** R109 what the customer has told us before, so that nobody asks twice. */
export function ToldCard({ customer: { facts, note, contactWishes } }: { customer: Customer }) {
  const told: [string, string][] = [
    ...facts.map((fact): [string, string] => [fact.label, factText(fact)]),
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
