import { useEffect, useState } from 'react'
import { chatOf } from '@/features/card/chat-entry'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'

/** What the group is bound to from which the summary was opened; null where it was opened elsewhere. */
export type Bound = { readonly teamId: string | null; readonly teamName: string | null }

/** The group chat that the page was opened in, for the lead: its binding, and the two taps that change it. */
export function useGroup(teamId: string | undefined) {
  const [bound, setBound] = useState<Bound | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  useEffect(() => {
    if (teamId === undefined) return
    void ask('digest.forGroup', teamId).then(setBound, () => setBound(null))
  }, [teamId])
  const change = async (op: 'digest.bindGroup' | 'digest.unbindGroup') => {
    if (teamId === undefined) return
    setBusy(true)
    setError(undefined)
    try {
      setBound(await ask(op, teamId))
    } catch (thrown) {
      setError(toCallError(thrown).message)
    } finally {
      setBusy(false)
    }
  }
  return {
    bound,
    isBusy,
    error,
    bind: () => change('digest.bindGroup'),
    unbind: () => change('digest.unbindGroup'),
  }
}

/** WeChat’s word for the group is asked anew each time: a cloudID is for one use. */
const ask = async (
  op: 'digest.forGroup' | 'digest.bindGroup' | 'digest.unbindGroup',
  teamId: string,
): Promise<Bound | null> => {
  const chat = await chatOf('team', teamId)
  return chat === undefined ? null : call('team', op, { chat })
}
