import { useCallback, useEffect, useState } from 'react'
import { type CallError, toCallError } from '@/lib/call-error'
import { call, type Input, type Output } from '@/lib/cloud'

export type Desk = Output<'card', 'rights.see'>
type Change = 'rights.consent' | 'rights.unshare' | 'rights.channels' | 'rights.erase'
/** One decision of the customer's; the answer is the desk as it then stands. Throws CallError. */
export type Decide = <O extends Change>(op: O, input: Omit<Input<'card', O>, 'token'>) => Promise<void>

/** The rights desk of a card; read anew each time, and kept nowhere on the phone. */
export function useRights(token: string) {
  const [desk, setDesk] = useState<Desk>()
  const [error, setError] = useState<CallError>()
  const read = useCallback(async () => {
    try {
      setDesk(await call('card', 'rights.see', { token }))
      setError(undefined)
    } catch (thrown) {
      setError(toCallError(thrown))
    }
  }, [token])
  useEffect(() => void read(), [read])
  const decide = useCallback<Decide>(
    async (op, input) =>
      setDesk((await call('card', op, { token, ...input } as Input<'card', typeof op>)) as Desk),
    [token],
  )
  return { desk, error, decide, read }
}
