import { CATCH_UP_AT } from '@/domain/catch-up'
import type { Day } from '@/domain/day'
import { instantOf } from '@/domain/office-hours'

/** R40: a dial that is not written down by 17:00 is asked for then; half an hour later where it is later already. */
export const catchUpAt = (today: Day, now: number): number =>
  Math.max(instantOf(today, CATCH_UP_AT), now + 31 * 60_000)
