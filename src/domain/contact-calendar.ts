import { addDays, type Day, daysBetween } from './day'
import type { Channel, Outcome } from './journal'

/** R75-R78 one contact as the calendar sees it. */
export type Marked = {
  readonly customerId: string
  readonly on: Day
  readonly channel: Channel
  readonly outcome: Outcome
}

/** R76: a mark in a cell; hollow = an attempt; `more` = further marks of that day behind it. */
export type Mark = { readonly channel: Channel; readonly isHollow: boolean; readonly more: number }

/** Which of several marks of one day is shown: the closest contact first, attempts and notes last. */
const WEIGHT: Readonly<Record<Channel, number>> = { M: 0, T: 1, W: 2, E: 3, S: 4, N: 6 }
const weight = (entry: Marked): number => WEIGHT[entry.channel] + (entry.outcome === 'missed' ? 5 : 0)

/** The mark of one cell from that day's entries, or null. */
export const markOf = (entries: readonly Marked[]): Mark | null => {
  const shown = [...entries].sort((a, b) => weight(a) - weight(b))[0]
  if (!shown) return null
  return { channel: shown.channel, isHollow: shown.outcome === 'missed', more: entries.length - 1 }
}

/** The days across: so many, the last of them `to`. */
export const columnsTo = (to: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, i) => addDays(to, i + 1 - count))

/** R77 the row of one customer: a mark or null for each day. */
export const marksOf = (entries: readonly Marked[], days: readonly Day[]): (Mark | null)[] =>
  days.map(on => markOf(entries.filter(entry => entry.on === on)))

/** R78 the day's work in a column: contacts, attempts, and how many customers. */
export const dayTotals = (
  entries: readonly Marked[],
  days: readonly Day[],
): { on: Day; contacts: number; attempts: number; customers: number }[] =>
  days.map(on => {
    const own = entries.filter(entry => entry.on === on && entry.channel !== 'N')
    const attempts = own.filter(entry => entry.outcome === 'missed').length
    return {
      on,
      contacts: own.length - attempts,
      attempts,
      customers: new Set(own.map(one => one.customerId)).size,
    }
  })

/** Entries of one calendar window, `from` and `to` included. */
export const isWithin = (on: Day, from: Day, to: Day): boolean =>
  daysBetween(from, on) >= 0 && daysBetween(on, to) >= 0
