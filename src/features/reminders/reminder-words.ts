import type { ReminderView } from '@/contract'
import { type Day, daysBetween } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { IconName } from '@/ui/icon'

/** `明天 10:30`; today only the hour, or 今天. */
export const whenWords = ({ on, at }: Pick<ReminderView, 'on' | 'at'>, today: Day): string =>
  on === today ? (at ?? '今天') : [dayWords(on, today), at].filter(Boolean).join(' ')

/** How late it is: `晚了 2 天`; empty until its day has passed. */
export const lateWords = (on: Day, today: Day): string =>
  on < today ? `晚了 ${daysBetween(on, today)} 天` : ''

/** What a reminder looks like, by kind. */
export const REMINDER_ICON: Readonly<Record<ReminderView['kind'], IconName>> = {
  own: 'bell',
  meeting: 'people',
  action: 'calendar-check',
  card: 'chat',
  handover: 'people',
  decline: 'chart',
  complaint: 'flag',
  fault: 'alert',
}
