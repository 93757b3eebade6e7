import { useState } from 'react'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { useQuery } from '@/lib/use-query'

/** R79 before a card is sent: may this customer be written to now; who has just asked for it gets it all the same. */
export function useGuard(customerId: string) {
  const input = { customerId, purpose: 'service', channel: 'W' } as const
  const { data, error } = useQuery('officer', 'contact.check', input)
  const [asked, setAsked] = useState<{ isAllowed: boolean; sentence: string }>()
  const ask = async () => {
    try {
      setAsked(await call('officer', 'contact.check', { ...input, isAsked: true }))
    } catch (thrown) {
      setAsked({ isAllowed: false, sentence: toCallError(thrown).message })
    }
  }
  const verdict = asked ?? data
  return {
    /** Something is against it; unknown where the check did not arrive, and then the server decides as the card is made. */
    isHeld: verdict?.isAllowed === false,
    isAsked: asked?.isAllowed === true,
    sentence: verdict?.sentence ?? error?.message ?? '',
    dont: data?.dont ?? '',
    /** Only where nothing was asked yet and something is against it. */
    canAsk: asked === undefined && data?.isAllowed === false,
    ask,
  }
}
export type Guard = ReturnType<typeof useGuard>
