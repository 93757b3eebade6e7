import { useCallback, useState } from 'react'
import type { CustomerView } from '@/contract'
import { toCallError } from '@/lib/call-error'
import { type Refused, refusedField } from '@/lib/refused-field'
import type { Held } from './use-customer'

export type Act = {
  isBusy: boolean
  refused: Refused | undefined
  /** Runs a change of this customer and shows it; false where it was refused, and `refused` says why. */
  run: (change: (version: number) => Promise<CustomerView>) => Promise<boolean>
  clear: () => void
}

/** One change at a time; who was overtaken sees the newest and keeps what was typed. */
export function useAct({ customer, show, refresh }: Held): Act {
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  const run: Act['run'] = async change => {
    if (isBusy) return false
    setBusy(true)
    setRefused(undefined)
    try {
      show(await change(customer.version))
      return true
    } catch (thrown) {
      const error = toCallError(thrown)
      if (error.code === 'CONFLICT') await refresh()
      setRefused(error.code === 'CONFLICT' ? overtaken : refusedField(error.message))
      return false
    } finally {
      setBusy(false)
    }
  }
  const clear = useCallback(() => setRefused(undefined), [])
  return { isBusy, refused, run, clear }
}

const overtaken: Refused = {
  field: '',
  words: '刚才别处改过这位客户，已换成最新的。你填的还在，请再点一次。',
}
