import { useEffect, useRef } from 'react'
import type { CustomerRow } from '@/contract'

type Landing = { opensLog: boolean; isRefreshing: boolean; customer: CustomerRow & { isArchived: boolean } }

/** Who comes from a message finds the half-sheet open: once, over the newest version, also on a cold start. */
export function useLanding({ opensLog, isRefreshing, customer }: Landing, open: (row: CustomerRow) => void) {
  const isWaiting = useRef(opensLog)
  useEffect(() => {
    if (!isWaiting.current || isRefreshing) return
    isWaiting.current = false
    if (!customer.isArchived) open(customer)
  }, [isRefreshing, customer, open])
}
