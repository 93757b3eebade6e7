import { type Day, dayOf } from '@/domain/day'
import { useMe } from '@/features/access/use-me'

/** The branch's day as the cloud said it, and the phone's own while it has not. */
export const useToday = (): Day => useMe().data?.today ?? dayOf(Date.now())
