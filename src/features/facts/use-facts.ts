import { useState } from 'react'
import { toCallError } from '@/lib/call-error'
import { call, type Input, type Output } from '@/lib/cloud'
import { refusedField } from '@/lib/refused-field'
import { useQuery } from '@/lib/use-query'

type List = Output<'officer', 'fact.list'>
export type Fact = List['facts'][number]
type Set = Omit<Input<'officer', 'fact.set'>, 'customerId'>

const NOTHING: List = {
  facts: [],
  computed: [],
  toConfirm: [],
  privacy: { isOpen: false, since: null, withdrawnOn: null },
}

/** What is known of one customer, and what may be done about it; each act answers whether it was done. */
export function useFacts(customerId: string) {
  const query = useQuery('officer', 'fact.list', { customerId })
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (isBusy) return false
    setBusy(true)
    setRefused(undefined)
    try {
      await work()
      await query.refresh()
      return true
    } catch (thrown) {
      const { code, message } = toCallError(thrown)
      if (code === 'CONFLICT') await query.refresh()
      setRefused(
        code === 'CONFLICT' ? '刚才别处改过，已换成最新的，请再点一次。' : refusedField(message).words,
      )
      return false
    } finally {
      setBusy(false)
    }
  }
  const of = ({ key, version }: Fact) => ({ customerId, key, version })
  return {
    ...(query.data ?? NOTHING),
    isLoading: query.data === undefined && query.error === undefined,
    error: query.data === undefined ? query.error : undefined,
    refresh: query.refresh,
    isBusy,
    refused,
    clear: () => setRefused(undefined),
    set: (input: Set) => run(() => call('officer', 'fact.set', { customerId, ...input })),
    confirm: (fact: Fact) => run(() => call('officer', 'fact.confirm', of(fact))),
    dismiss: (fact: Fact) => run(() => call('officer', 'fact.dismiss', of(fact))),
    unlock: (hasConsented: boolean) =>
      run(() => call('officer', 'fact.unlock', { customerId, ...(hasConsented && { hasConsented }) })),
    lock: () => run(() => call('officer', 'fact.lock', { customerId })),
  }
}
export type Facts = ReturnType<typeof useFacts>
