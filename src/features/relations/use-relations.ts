import { useState } from 'react'
import { toCallError } from '@/lib/call-error'
import { call, type Input } from '@/lib/cloud'
import { refusedField } from '@/lib/refused-field'
import { useQuery } from '@/lib/use-query'
import type { Relation } from './relation-words'

type Answer = { relations: Relation[] }
type Add = Omit<Input<'officer', 'relation.add'>, 'customerId'>

/** The relations of one customer, and what may be done about them; each act answers whether it was done. */
export function useRelations(customerId: string) {
  const query = useQuery('officer', 'relation.list', { customerId })
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const run = async (work: () => Promise<Answer>): Promise<boolean> => {
    if (isBusy) return false
    setBusy(true)
    setRefused(undefined)
    try {
      const answer = await work()
      query.patch(() => answer)
      return true
    } catch (thrown) {
      setRefused(refusedField(toCallError(thrown).message).words)
      return false
    } finally {
      setBusy(false)
    }
  }
  const of = (id: Relation['id']) => ({ id, customerId })
  return {
    relations: query.data?.relations,
    isBusy,
    refused,
    clear: () => setRefused(undefined),
    add: (input: Add) => run(() => call('officer', 'relation.add', { customerId, ...input })),
    remove: (id: Relation['id']) => run(() => call('officer', 'relation.remove', of(id))),
    consent: (id: Relation['id'], isGiven: boolean) =>
      run(() => call('officer', 'relation.consent', { ...of(id), isGiven })),
  }
}
export type Relations = ReturnType<typeof useRelations>
