import { useState } from 'react'
import { toCallError } from '@/lib/call-error'
import { refusedField } from '@/lib/refused-field'

export type Decision = {
  isBusy: boolean
  refused: string | undefined
  /** Runs it and reads the list anew; false where it was refused, and `refused` says why. */
  run: (work: () => Promise<unknown>) => Promise<boolean>
  clear: () => void
}

/** One decision at a time. */
export function useDecision(onDone: () => Promise<void>): Decision {
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const run: Decision['run'] = async work => {
    if (isBusy) return false
    setBusy(true)
    setRefused(undefined)
    try {
      await work()
      await onDone()
      return true
    } catch (thrown) {
      setRefused(refusedField(toCallError(thrown).message).words)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, refused, run, clear: () => setRefused(undefined) }
}
