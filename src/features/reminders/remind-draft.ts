import { addDays, type Day, dayNumber } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { WorkCalendar } from '@/domain/workday'

export type RemindDraft = {
  /** Set by the first try, so that every further one is the same reminder. */
  id: `rem_${string}` | null
  what: string
  on: Day | null
  at: string | null
  customer: { id: string; name: string } | null
}
export const EMPTY_REMIND: RemindDraft = { id: null, what: '', on: null, at: null, customer: null }

/** The days most likely meant: today, the next two workdays, a week on. */
export const remindDays = (calendar: WorkCalendar, today: Day): { value: Day; text: string }[] => {
  const after = (on: Day): Day => {
    let next = addDays(on, 1)
    while (calendar.isRest(dayNumber(next))) next = addDays(next, 1)
    return next
  }
  const first = after(today)
  const days = [today, first, after(first), addDays(today, 7)]
  return days
    .filter((on, i) => days.indexOf(on) === i)
    .map(value => ({ value, text: dayWords(value, today) }))
}

/** What a draft still lacks before it can be kept: nothing, words, a day, or an hour that is still to come. */
export const remindLacks = (
  { what, on, at }: Pick<RemindDraft, 'what' | 'on' | 'at'>,
  today: Day,
  now: string,
): 'what' | 'on' | 'at' | null => {
  if (what.trim() === '') return 'what'
  if (on === null || on < today) return 'on'
  return at !== null && on === today && at <= now ? 'at' : null
}
