import { useEffect, useState } from 'react'
import { type CallError, toCallError } from '@/lib/call-error'
import { call, type Output } from '@/lib/cloud'

export type Brief = Output<'team', 'handover.brief'>

/** A brief, asked for each time it is opened, since every reading is recorded; the phone keeps none of it. */
export function useBrief(id: string, customerId: string | null) {
  const [brief, setBrief] = useState<Brief>()
  const [error, setError] = useState<CallError>()
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks again
  useEffect(() => {
    if (customerId === null) return
    let isCurrent = true
    setBrief(undefined)
    setError(undefined)
    call('team', 'handover.brief', { id, customerId }).then(
      answer => isCurrent && setBrief(answer),
      thrown => isCurrent && setError(toCallError(thrown)),
    )
    return () => {
      isCurrent = false
    }
  }, [id, customerId, turn])
  return { brief, error, again: () => setTurn(n => n + 1) }
}
