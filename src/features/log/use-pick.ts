import { useEffect, useState } from 'react'
import { useQuery } from '@/lib/use-query'

const PAUSE_MS = 250

/** Whom to write for: those due first, or who is searched for by name, initials or the end of a number. */
export function usePick() {
  const [text, setText] = useState('')
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const due = useQuery('officer', 'today.list', {})
  const found = useQuery('officer', 'customer.search', q === '' ? null : { q })
  const isSearching = text.trim() !== ''
  const shown = isSearching ? found : due
  return {
    text,
    setText,
    isSearching,
    isPending: isSearching && (q !== text.trim() || found.data === undefined),
    rows: shown.data?.rows ?? null,
    error: shown.error,
    refresh: shown.refresh,
  }
}
