import { useCallback, useState } from 'react'
import type { ReminderView } from '@/contract'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { askNow } from './use-asking'

/** Reminders that go at once when they are ticked or thrown away, and come back where the server says no. */
export function useTicks(onError: (message: string) => void) {
  const [gone, setGone] = useState<readonly string[]>([])
  const leave = useCallback(
    ({ id }: ReminderView, written: Promise<unknown>) => {
      setGone(last => [...last, id])
      written.catch(thrown => {
        setGone(last => last.filter(one => one !== id))
        onError(toCallError(thrown).message)
      })
    },
    [onError],
  )
  const done = useCallback(
    (reminder: ReminderView) => {
      askNow()
      leave(reminder, call('officer', 'reminder.done', { id: reminder.id }))
    },
    [leave],
  )
  const remove = useCallback(
    (reminder: ReminderView) => leave(reminder, call('officer', 'reminder.remove', { id: reminder.id })),
    [leave],
  )
  const left = (reminders: readonly ReminderView[]) => reminders.filter(({ id }) => !gone.includes(id))
  return { left, done, remove }
}

export type Ticks = ReturnType<typeof useTicks>
