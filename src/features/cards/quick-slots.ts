import { type Day, timeOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { WorkCalendar } from '@/domain/workday'
import { nextWorkday } from '@/features/log/entry'

export type Slot = { on: Day; at: string }

/** As it stands in ids: `2026-11-24-1000`. */
export const slotKey = ({ on, at }: Slot): string => `${on}-${at.replace(':', '')}`

/** `周四 10:00`. */
export const slotWords = ({ on, at }: Slot, today: Day): string => `${dayWords(on, today)} ${at}`

export const isAhead = ({ on, at }: Slot, today: Day, now: number): boolean =>
  on > today || (on === today && at > timeOf(now))

/** The hours most likely offered: morning and afternoon of the next three workdays. */
export const quickSlots = (calendar: WorkCalendar, today: Day): Slot[] => {
  const first = nextWorkday(calendar, today)
  const second = nextWorkday(calendar, first)
  return [first, second, nextWorkday(calendar, second)].flatMap(on => [
    { on, at: '10:00' },
    { on, at: '15:00' },
  ])
}

/** The slots with one more or one less, the earliest first. */
export const toggleSlot = (slots: readonly Slot[], slot: Slot): Slot[] => {
  const others = slots.filter(one => slotKey(one) !== slotKey(slot))
  const next = others.length === slots.length ? [...others, slot] : others
  return next.sort((a, b) => (slotKey(a) < slotKey(b) ? -1 : 1))
}
