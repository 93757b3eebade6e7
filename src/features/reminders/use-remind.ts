import { useState } from 'react'
import type { ReminderView } from '@/contract'
import { type Day, timeOf } from '@/domain/day'
import type { About } from '@/features/relations/about'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { useDraft } from '@/lib/use-draft'
import { EMPTY_REMIND, type RemindDraft, remindLacks } from './remind-draft'

/** An own reminder being written (R104); `customerId` where it is about the customer whose page this is. */
export function useRemind(customerId: string | null, today: Day, onSaved: (saved: ReminderView) => void) {
  const kept = useDraft<RemindDraft>(`remind:${customerId ?? 'own'};`, EMPTY_REMIND)
  const [isBusy, setBusy] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const draft = kept.value.on !== null && kept.value.on < today ? { ...kept.value, on: null } : kept.value
  const lacks = remindLacks(draft, today, timeOf(Date.now()))

  const save = async (whose: About) => {
    const { what, on, at, customer } = draft
    if (isBusy || on === null) return
    const id = draft.id ?? newId('rem')
    kept.change({ id })
    setBusy(true)
    try {
      const about = customerId ?? customer?.id ?? null
      const saved = await call('officer', 'reminder.add', {
        id,
        what: what.trim(),
        on,
        at,
        customerId: about,
        ...(about === null ? {} : whose),
      })
      await kept.discard()
      onSaved(saved)
    } catch (thrown) {
      setMessage(toCallError(thrown).message)
    } finally {
      setBusy(false)
    }
  }
  const change = (part: Partial<RemindDraft>) => {
    setMessage(null)
    kept.change({ id: null, ...part })
  }
  return { draft, change, save, lacks, isBusy, message }
}
