import { useState } from 'react'
import { savedWords } from '@/features/log/preview-words'
import { useLog } from '@/features/log/use-log'

/** What was just done, with a way back where there is one. */
export type Said = { text: string; action?: { text: string; onPress: () => void } }
export type Say = (said: Said | null) => void

/** 「记跟进」 from the lists of care: `saved` counts what was written, so that a list reads itself again. */
export function useCareLog() {
  const [message, say] = useState<Said | null>(null)
  const [saved, setSaved] = useState(0)
  const log = useLog({
    onError: text => say({ text }),
    onSaved: ({ before, customer }) => {
      say({ text: `${customer.name} ${savedWords(before.grade, customer, log.today)}` })
      setSaved(count => count + 1)
    },
  })
  return { ...log, message, say: say as Say, saved }
}

export type CareLog = ReturnType<typeof useCareLog>
