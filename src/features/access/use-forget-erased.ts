import { useEffect } from 'react'
import { forget, forgetNaming, keep, keyOf, readKept } from '@/lib/store'
import type { Query } from '@/lib/use-query'
import type { Me } from './use-me'

/** Once for each erasure: all answers that the phone keeps, for a list may name anybody, and what was typed about those erased. */
const forgetErased = async ({ at, ids }: NonNullable<Me['erased']>): Promise<void> => {
  const seen = keyOf('erasedAt')
  if (((await readKept<number>(seen)) ?? 0) >= at) return
  await forget(keyOf('query:'))
  await forgetNaming(ids)
  await keep(seen, at)
}

/** §9 whom the bank erased leaves every colleague's phone, too, the next time that it is open. */
export function useForgetErased({ data, isRefreshing }: Query<Me>): void {
  const erased = data?.erased ?? null
  useEffect(() => {
    if (!isRefreshing && erased !== null) void forgetErased(erased)
  }, [erased, isRefreshing])
}
