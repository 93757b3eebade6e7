import { useQuery } from '@/lib/use-query'

/** 「到期日历」 as the cloud answers it. */
export const useMaturities = () => useQuery('officer', 'loan.calendar', {})
