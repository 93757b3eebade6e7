import { useRef, useState } from 'react'
import type { Day } from '@/domain/day'
import type { BusinessPlan, PlanSpan, Quantities } from '@/domain/plan'
import { toCallError } from '@/lib/call-error'
import { call, type Input } from '@/lib/cloud'
import { useQuery } from '@/lib/use-query'

type Wish = Input<'officer', 'plan.adjust'>

const mutable = ({ contacts, looks, stages }: Quantities) => ({
  contacts: { ...contacts },
  looks,
  stages: { ...stages },
})

/** The plan of a period; each step shows at once, and of steps made meanwhile only the last one is sent. */
export function usePlan(span: PlanSpan, on: Day) {
  const query = useQuery('officer', 'plan.show', { span, on })
  const [refused, setRefused] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const wished = useRef<Wish | null>(null)
  const isSending = useRef(false)

  const send = async () => {
    isSending.current = true
    try {
      while (wished.current !== null) {
        const next = wished.current
        wished.current = null
        await call('officer', 'plan.adjust', next)
      }
    } catch (thrown) {
      wished.current = null
      setRefused(toCallError(thrown).message)
      await query.refresh()
    } finally {
      isSending.current = false
    }
  }
  /** Null: as proposed again. */
  const adjust = (quantities: Quantities | null) => {
    const planned = quantities && mutable(quantities)
    setRefused(undefined)
    query.patch(data => ({ ...data, planned }))
    wished.current = { span, on, quantities: planned }
    if (!isSending.current) void send()
  }
  const setBusiness = async (business: BusinessPlan | null): Promise<boolean> => {
    if (isBusy) return false
    setBusy(true)
    setRefused(undefined)
    try {
      const products = business?.products.map(one => ({ ...one })) ?? []
      const saved = await call('officer', 'plan.business', {
        on,
        business: business && { ...business, products },
      })
      query.patch(() => saved)
      return true
    } catch (thrown) {
      setRefused(toCallError(thrown).message)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { query, refused, isBusy, adjust, setBusiness, clear: () => setRefused(undefined) }
}

export type Plan = ReturnType<typeof usePlan>
