import { useCallback, useEffect, useRef, useState } from 'react'
import { forget, keep, keyOf, readKept } from './store'

export type Draft<T> = {
  value: T
  /** False until the phone has been asked for what was written before. */
  isReady: boolean
  change: (part: Partial<T>) => void
  discard: () => Promise<void>
}

/**
 * What is being written, kept with every keystroke: `useDraft(`log:${customerId}`, { note: '' })`.
 * Survives a call, a crash and a flat battery; gone only when saved or thrown away.
 */
export function useDraft<T extends object>(name: string, initial: T): Draft<T> {
  const key = keyOf(`draft:${name}`)
  const [held, setHeld] = useState({ key: '', value: initial })
  const first = useRef(initial)
  first.current = initial
  const latest = useRef(held)
  const isReady = held.key === key

  const hold = useCallback(
    (value: T) => {
      latest.current = { key, value }
      setHeld(latest.current)
    },
    [key],
  )

  useEffect(() => {
    let isCurrent = true
    void readKept<T>(key).then(kept => {
      if (isCurrent && latest.current.key !== key) hold({ ...first.current, ...kept })
    })
    return () => {
      isCurrent = false
    }
  }, [key, hold])

  const change = useCallback(
    (part: Partial<T>) => {
      const before = latest.current.key === key ? latest.current.value : first.current
      const value = { ...before, ...part }
      hold(value)
      void keep(key, value)
    },
    [key, hold],
  )
  const discard = useCallback(async () => {
    hold(first.current)
    await forget(key)
  }, [key, hold])
  return { value: isReady ? held.value : initial, isReady, change, discard }
}
