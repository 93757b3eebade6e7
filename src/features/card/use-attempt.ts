import { useState } from 'react'
import { toCallError } from '@/lib/call-error'
import { refusedField } from '@/lib/refused-field'

/** One thing at a time, and why it was refused, in words. */
export function useAttempt() {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  /** False where it was refused: what was written stays. */
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (isBusy) return false
    setBusy(true)
    setError(undefined)
    try {
      await work()
      return true
    } catch (thrown) {
      setError(refusedField(toCallError(thrown).message).words)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, error, attempt, clear: () => setError(undefined) }
}
