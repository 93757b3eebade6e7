import { addDays, type Day } from '@/domain/day'
import type { DemoCustomer } from './record'
import { LEFT_DAYS_AGO } from './staff'

/** Whose customer it was on a day: of the one who left until then. */
export const ownerOn = (
  { officerId, formerOfficerId }: Pick<DemoCustomer, 'officerId' | 'formerOfficerId'>,
  on: Day,
  today: Day,
): string => (formerOfficerId !== null && on < addDays(today, -LEFT_DAYS_AGO) ? formerOfficerId : officerId)
