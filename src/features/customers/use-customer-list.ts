import { useReachBottom } from '@tarojs/taro'
import { call } from '@/lib/cloud'
import { usePages } from '@/lib/use-pages'
import { useQuery } from '@/lib/use-query'
import type { Filter } from './filter'

export type Sort = 'rank' | 'name'

/** The book by pages of 50; the next is read when the thumb nears the end. */
export function useCustomerList(filter: Filter, sort: Sort) {
  const input = { filter, sort, limit: 50 }
  const first = useQuery('officer', 'customer.list', input)
  const pages = usePages(first, JSON.stringify(input), after =>
    call('officer', 'customer.list', { ...input, after }),
  )
  useReachBottom(() => void pages.more())
  return { first, ...pages, total: first.data?.total, stock: first.data?.stock }
}
