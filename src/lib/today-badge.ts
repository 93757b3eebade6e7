import { useSyncExternalStore } from 'react'

let count = 0
const listeners = new Set<() => void>()

/** How many reminders of today are open and customers due a contact: the figure on the tab 「今天」. */
export const setTodayBadge = (next: number): void => {
  if (next === count) return
  count = next
  for (const listener of listeners) listener()
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useTodayBadge = (): number => useSyncExternalStore(listen, () => count)
