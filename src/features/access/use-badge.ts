import { useEffect, useRef } from 'react'
import { dayOf } from '@/domain/day'
import { setTodayBadge } from '@/lib/today-badge'
import type { Query } from '@/lib/use-query'
import type { Me } from './use-me'

/** The figure on the tab 「今天」, on whichever page one lands: from the phone if it is of today, then from the answer. */
export function useBadge({ data, status, isRefreshing }: Query<Me>): void {
  const askedAt = useRef(0)
  useEffect(() => {
    if (isRefreshing) askedAt.current = Date.now()
  }, [isRefreshing])
  useEffect(() => {
    if (data?.open === undefined || status !== 'ready') return
    if (!isRefreshing) setTodayBadge(data.open, askedAt.current)
    else if (data.today === dayOf(Date.now())) setTodayBadge(data.open, 0)
  }, [data, status, isRefreshing])
}
