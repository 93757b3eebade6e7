import type { Hours } from '@/domain/nudge'
import type { Chance } from '../demo/prng'
import { ask } from './ask'
import { dayAt, hourAt, plusDays } from './moments'
import type { Colleague, World } from './world'

const HOURS: readonly Hours[] = [
  { from: '08:30', to: '18:30', onRestDays: false, isOff: false },
  { from: '08:30', to: '18:30', onRestDays: false, isOff: false },
  { from: '09:00', to: '12:00', onRestDays: false, isOff: false },
  { from: '07:30', to: '20:00', onRestDays: false, isOff: false },
  { from: '10:00', to: '17:00', onRestDays: true, isOff: false },
  { from: '08:30', to: '18:30', onRestDays: false, isOff: true },
]

/** Somebody sets when to be reminded. */
export const setHours = async (world: World, who: Colleague, c: Chance): Promise<void> => {
  const hours = c.pick(HOURS)
  if ((await ask(world, who, 'reminder.hours', hours)) === null) return
  who.hours = hours
  world.count('hours set')
}

/** R104: notes a reminder for today or tomorrow, and ticks off an older one. */
export const noteReminder = async (world: World, who: Colleague, id: string, c: Chance): Promise<void> => {
  const now = world.now()
  const isToday = c.is(0.6)
  const hour = `${String(c.int(9, 19)).padStart(2, '0')}:30`
  const at = c.is(0.6) && (!isToday || hour > hourAt(now)) ? hour : null
  const on = isToday ? dayAt(now) : plusDays(dayAt(now), 1)
  const made = await ask(world, who, 'reminder.add', { id, what: '打印合同', on, at, customerId: null })
  if (made !== null) who.reminders.push(made.id)
  world.count('own reminders')
  const oldest = who.reminders.length > 2 ? who.reminders.shift() : undefined
  if (oldest !== undefined) await ask(world, who, 'reminder.done', { id: oldest })
}
