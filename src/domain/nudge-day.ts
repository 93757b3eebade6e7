import type { Day } from './day'
import type { Message, NudgeDay } from './nudge'

/** A day on which nothing has left yet. */
export const freshDay = (on: Day): NudgeDay => ({
  on,
  covered: [],
  sent: 0,
  digestAt: null,
  lastBatchAt: null,
})

/** The stored day if it is today, else a fresh one: what left yesterday holds nothing back. */
export const dayOn = (stored: NudgeDay, today: Day): NudgeDay =>
  stored.on === today ? stored : freshDay(today)

/** The day once these messages are on their way (or it is unknown whether they are): what they cover is covered. */
export const afterSending = (day: NudgeDay, messages: readonly Message[], now: number): NudgeDay => {
  const covers = messages.flatMap(message => message.covers)
  const again = new Set(covers.map(({ key }) => key))
  return {
    on: day.on,
    covered: [...day.covered.filter(({ key }) => !again.has(key)), ...covers],
    sent: day.sent + messages.length,
    digestAt: messages.some(message => message.countsBeyond) ? now : day.digestAt,
    lastBatchAt: messages.some(message => !message.isTimed) ? now : day.lastBatchAt,
  }
}
