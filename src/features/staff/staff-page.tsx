import { StaffOnly } from '@/features/access/staff-only'
import { useMe } from '@/features/access/use-me'
import { StaffCard } from './staff-card'

/** The colleagues of whoever manages some. */
export function StaffPage() {
  const { data: me } = useMe()
  return <StaffOnly>{me && <StaffCard me={me.staff} />}</StaffOnly>
}
