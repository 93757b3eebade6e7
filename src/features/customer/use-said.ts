import { useState } from 'react'
import { addAlarm, alarmOffer, newAlarmOf } from '@/features/log/alarm'
import { savedWords } from '@/features/log/preview-words'
import type { Saved } from '@/features/log/use-log'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import type { Held } from './use-customer'
import type { JournalPages } from './use-journal'

type Way = { text: string; onPress: () => void }
type Shown = { text: string; action?: Way; extra?: Way | undefined }

/** What has just happened, said for a while; a saved follow-up can be taken back by it. */
export function useSaid(held: Held, journal: JournalPages) {
  const [toast, setToast] = useState<{ key: number; shown: Shown }>()
  const show = (shown: Shown) => setToast(last => ({ key: (last?.key ?? 0) + 1, shown }))
  const say = (text: string) => show({ text })
  const reread = () => void Promise.all([held.refresh(), journal.refresh()])

  const undo = async ({ customer, entry }: Saved) => {
    try {
      const undone = await call('officer', 'followUp.undo', { id: entry.id, version: customer.version })
      held.show(undone.customer)
      say('撤销了')
    } catch (thrown) {
      say(toCallError(thrown).message)
    }
    reread()
  }
  const saySaved = (saved: Saved) => {
    const { before, customer } = saved
    held.show(customer)
    show({
      text: savedWords(before.grade, customer, held.today),
      action: { text: '撤销', onPress: () => void undo(saved) },
      extra: alarmOffer(newAlarmOf(before, customer, Date.now()), alarm => void addAlarm(alarm).then(say)),
    })
    reread()
  }
  return { toast, say, saySaved, hush: () => setToast(undefined) }
}
