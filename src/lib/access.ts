import type { RefusalCode } from '@/contract'
import { forget } from './store'
import { setTodayBadge } from './today-badge'

/** Who is no staff, or no longer, keeps nothing of the customers on the phone. */
export async function forgetIfShutOut(code: RefusalCode): Promise<void> {
  if (code !== 'NOT_STAFF' && code !== 'LEFT') return
  setTodayBadge(0)
  await forget()
}
