import { useCallback, useEffect, useState } from 'react'
import type { CustomerRow } from '@/contract'
import { type CallError, toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'

const PAUSE_MS = 250

type Found = { q: string; rows: CustomerRow[]; error: CallError | undefined }

/** Searches when the typing pauses. What was found stays until the next answer; searches are not kept on the phone. */
export function useSearch(text: string) {
  const q = text.trim().slice(0, 40)
  const [found, setFound] = useState<Found>()
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further try asks the same again
  useEffect(() => {
    if (q === '') {
      setFound(undefined)
      return undefined
    }
    let isCurrent = true
    const show = (rows: CustomerRow[], error?: CallError) => isCurrent && setFound({ q, rows, error })
    const timer = setTimeout(() => {
      call('officer', 'customer.search', { q }).then(
        ({ rows }) => show(rows),
        thrown => show([], toCallError(thrown)),
      )
    }, PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [q, tries])
  const retry = useCallback(() => {
    setFound(undefined)
    setTries(count => count + 1)
  }, [])
  return { isOn: q !== '', q, found, isSearching: q !== '' && found?.q !== q, retry }
}
