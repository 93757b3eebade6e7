import { type Day, daysBetween } from './day'

/** R102 the longest leave for which somebody may leave everything to a colleague without a lead's word, in days. */
export const MOST_OWN_DAYS = 31
/** The longest leave at all: maternity leave with what is added to it. */
export const MOST_DAYS = 190

/** Days of a leave, both ends counted: from Monday to Monday is 1. */
export const leaveDays = (from: Day, to: Day): number => daysBetween(from, to) + 1
