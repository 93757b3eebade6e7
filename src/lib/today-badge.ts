import { useSyncExternalStore } from 'react'

let count = 0
let knownAt = 0
const listeners = new Set<() => void>()

/**
 * How many reminders of today are open and customers due a contact: the figure on the tab 「今天」. `asOf`: when it was asked for,
 * 0 for what the phone has kept; what is older than the figure shown changes nothing.
 */
export const setTodayBadge = (next: number, asOf: number = Date.now()): void => {
  if (asOf < knownAt) return
  knownAt = asOf
  if (next === count) return
  count = next
  for (const listener of listeners) listener()
}

export const todayBadge = (): number => count

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useTodayBadge = (): number => useSyncExternalStore(listen, todayBadge)
