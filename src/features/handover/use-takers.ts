import { useMe } from '@/features/access/use-me'
import { useQuery } from '@/lib/use-query'
import { type Taker, takersOf } from './takers'

/** Who may take over from somebody; empty until it is known. */
export function useTakers(fromId: string | undefined): readonly Taker[] {
  const { data } = useQuery('team', 'staff.list', fromId === undefined ? null : {})
  const today = useMe().data?.today
  return data && today && fromId !== undefined ? takersOf(data, fromId, today) : []
}
