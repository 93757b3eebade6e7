import type { ConductPolicy } from '@/domain/conduct'
import { addDays, type Day, dayAt, dayNumber, mondayOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { Journal } from '@/domain/journal'
import type { WorkCalendar } from '@/domain/workday'
import { MANY_ATTEMPTS } from './draft'

type Tried = Pick<Journal, 'missedInRow' | 'attempts'>

/**
 * What is proposed after several attempts in a row, empty before: another channel, and from which day on where the
 * guard lets no more through today (R79): after three today 明天, on a Friday 周一.
 */
export const attemptWords = (
  { missedInRow, attempts = [] }: Tried,
  most: ConductPolicy['attempts'],
  today: Day,
  calendar: WorkCalendar,
): string => {
  if (missedInRow < MANY_ATTEMPTS) return ''
  const monday = mondayOf(today)
  const isWeekFull = attempts.filter(on => mondayOf(on) === monday).length >= most.week
  const isDayFull = attempts.filter(on => on === today).length >= most.day
  const first = isWeekFull ? addDays(monday, 7) : addDays(today, 1)
  const when = isWeekFull || isDayFull ? dayWords(dayAt(calendar.nextWorkday(dayNumber(first))), today) : ''
  return `连着 ${missedInRow} 次没接通，${when}换个方式试试：微信、短信、见面`
}
