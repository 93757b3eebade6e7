import type { KeyStep } from '@/domain/key-plan'
import { call } from '@/lib/cloud'
import { useDecision } from '@/lib/use-decision'
import { useQuery } from '@/lib/use-query'

/** R60 one customer's plan, and saving it anew; what was refused is said in words. */
export function useKeyPlan(customerId: string) {
  const query = useQuery('officer', 'keyPlan.get', { customerId })
  const acts = useDecision(query.refresh)
  const version = query.data?.plan.version ?? 0
  const save = (goal: string, steps: readonly KeyStep[]) =>
    acts.run(() => call('officer', 'keyPlan.save', { customerId, version, goal, steps: [...steps] }))
  return { ...acts, data: query.data, save }
}
