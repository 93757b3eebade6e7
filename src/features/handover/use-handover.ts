import { useCallback, useEffect, useRef, useState } from 'react'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { type Query, useQuery } from '@/lib/use-query'
import type { Handover } from './handover-words'

type Act = 'handover.offer' | 'handover.undo' | 'handover.accept' | 'handover.decline'

export type Held = {
  query: Query<Handover>
  isBusy: boolean
  /** Why the last thing done was refused. */
  refused: string | undefined
  /** Why it does not go on by itself; `goOn` tries again. */
  stopped: string | undefined
  goOn: () => void
  act: (op: Act) => Promise<boolean>
}

/**
 * One hand-over, which goes on step by step while somebody looks at it. What is cut off, by a closed page or a lost
 * network, is gone on with by whoever opens it next, or by the sweep.
 */
export function useHandover(id: string): Held {
  const query = useQuery('team', 'handover.get', id === '' ? null : { id })
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const [stopped, setStopped] = useState<string>()
  const isRunning = useRef(false)
  const isShown = useRef(true)
  const { data, patch } = query

  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])

  useEffect(() => {
    if (!data?.isMore || stopped !== undefined || isRunning.current) return
    isRunning.current = true
    const end = (show: () => void) => {
      isRunning.current = false
      if (isShown.current) show()
    }
    call('team', 'handover.run', { id }).then(
      view => end(() => patch(() => view)),
      thrown => end(() => setStopped(toCallError(thrown).message)),
    )
  }, [id, data, patch, stopped])

  const act = useCallback(
    async (op: Act): Promise<boolean> => {
      setBusy(true)
      setRefused(undefined)
      try {
        const view = await call('team', op, { id })
        patch(() => view)
        return true
      } catch (thrown) {
        setRefused(toCallError(thrown).message)
        return false
      } finally {
        setBusy(false)
      }
    },
    [id, patch],
  )
  return { query, isBusy, refused, stopped, goOn: () => setStopped(undefined), act }
}
