import { call, type Output } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { useDecision } from '@/lib/use-decision'
import { useQuery } from '@/lib/use-query'
import type { Filter } from './filter'

export type SavedFilter = Output<'officer', 'filter.list'>['rows'][number]
export type SavedFilters = ReturnType<typeof useSavedFilters>

/** R45 the filters that one saved, and saving or taking one away; what was refused is said in words. */
export function useSavedFilters() {
  const query = useQuery('officer', 'filter.list', {})
  const { isBusy, refused, clear, run } = useDecision(query.refresh)
  return {
    rows: query.data?.rows ?? [],
    isBusy,
    refused,
    clear,
    save: (name: string, { dueBy: _, ...filter }: Filter) =>
      run(() => call('officer', 'filter.save', { id: newId('fil'), name, filter })),
    remove: (id: string) => run(() => call('officer', 'filter.remove', { id })),
  }
}
