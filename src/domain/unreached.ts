import { addDays, type Day } from './day'
import type { Journal } from './journal'

/** An attempt counts as long as the cap on attempts looks back (R79): a week. */
const RECENT_DAYS = 7

/**
 * R127 whether somebody could not be reached: tried in vain within the week, and not spoken to since. Tried on 19 November
 * and on the 23rd still unreached; a call that was answered in between, or an attempt of the 15th, is none.
 */
export const isUnreached = ({ missedInRow, attempts = [] }: Journal, today: Day): boolean =>
  missedInRow > 0 && attempts.some(on => on > addDays(today, -RECENT_DAYS))

export const UNREACHED_WORDS = '先联系本人。这一周联系过、没联系上，才能请备用联系人转告回电。'
