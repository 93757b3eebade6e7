import { useCallback } from 'react'
import type { CustomerView } from '@/contract'
import type { Day } from '@/domain/day'
import type { Rules } from '@/domain/derived'
import { useMe } from '@/features/access/use-me'
import { useRules } from '@/features/log/use-rules'
import type { Output } from '@/lib/cloud'
import { useQuery } from '@/lib/use-query'

export type Customer = Output<'officer', 'customer.get'>

/** A customer's page as its parts see it: what is shown, by which rules, and how a change gets onto the screen. */
export type Held = {
  customer: Customer
  today: Day
  rules: Rules
  keyFromFen: number | undefined
  show: (view: CustomerView) => void
  refresh: () => Promise<void>
}

export function useCustomer(id: string) {
  const query = useQuery('officer', 'customer.get', id === '' ? null : { id })
  const me = useMe()
  const { today, rules } = useRules()
  const { patch, refresh, data } = query
  const show = useCallback(
    (view: CustomerView) =>
      // An answer that was overtaken by a later one is not shown.
      patch(last => (view.version < last.version ? last : { ...last, ...view })),
    [patch],
  )
  // Without the branch's day every word about days would be a guess.
  const isReady = data !== undefined && (me.data !== undefined || me.error !== undefined)
  const keyFromFen = me.data?.settings.keyFromFen
  const held: Held | undefined = isReady
    ? { customer: data, today, rules, keyFromFen, show, refresh }
    : undefined
  return { query, held }
}
