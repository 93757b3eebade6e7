import { useState } from 'react'
import { type CallError, toCallError } from '@/lib/call-error'
import { call, type Output } from '@/lib/cloud'
import { refusedField } from '@/lib/refused-field'
import { useQuery } from '@/lib/use-query'

export type Read = Output<'team', 'reading.open'>

/** R113 one look: asked for with a reason, recorded, and nothing of it kept on the phone. */
export function useReading(customerId: string) {
  const may = useQuery('team', 'reading.may', customerId === '' ? null : { customerId })
  const [customer, setCustomer] = useState<Read>()
  const [error, setError] = useState<CallError>()
  const [isBusy, setBusy] = useState(false)
  const open = async (reason: string) => {
    if (isBusy) return
    setBusy(true)
    setError(undefined)
    try {
      setCustomer(await call('team', 'reading.open', { customerId, reason }))
    } catch (thrown) {
      setError(toCallError(thrown))
    } finally {
      setBusy(false)
    }
  }
  const isLost = customerId === '' || isNowhere(may.error) || error?.code === 'NOT_FOUND'
  return {
    may,
    customer,
    isLost,
    refused: error && !isLost ? refusedField(error.message).words : undefined,
    isBusy,
    open,
  }
}

/** No such customer, none of one's team, or an id that no customer has. */
const isNowhere = (error: CallError | undefined): boolean =>
  error?.code === 'NOT_FOUND' || error?.code === 'INVALID'
