import { call } from '@/lib/cloud'
import { usePages } from '@/lib/use-pages'
import { useQuery } from '@/lib/use-query'

/** The journal, newest first, by pages of 20. */
export function useJournal(customerId: string) {
  const input = { customerId, limit: 20 }
  const first = useQuery('officer', 'followUp.list', customerId === '' ? null : input)
  const pages = usePages(first, customerId, after => call('officer', 'followUp.list', { ...input, after }))
  return { ...pages, first, refresh: first.refresh }
}
export type JournalPages = ReturnType<typeof useJournal>
