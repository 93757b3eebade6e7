import { useEffect, useRef } from 'react'
import type { Customer } from '@/features/customer/use-customer'
import { useQuery } from '@/lib/use-query'

/** The loans of a customer, read again with every newer version; who never had one is not asked about. */
export function useLoans({ id, version, dealings }: Pick<Customer, 'id' | 'version' | 'dealings'>) {
  const query = useQuery('officer', 'dealing.list', dealings.count === 0 ? null : { customerId: id })
  const { refresh } = query
  const seen = useRef(version)
  useEffect(() => {
    if (seen.current === version) return
    seen.current = version
    void refresh()
  }, [version, refresh])
  return query
}
