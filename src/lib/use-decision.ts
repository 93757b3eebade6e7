import { useState } from 'react'
import { toCallError } from './call-error'
import { refusedField } from './refused-field'

export type Decision = {
  isBusy: boolean
  refused: string | undefined
  /** Runs it, and then whatever follows on success; false where it was refused, and `refused` says why. */
  run: (work: () => Promise<unknown>) => Promise<boolean>
  clear: () => void
}

/** One deed at a time, with what was refused in words; `onDone` follows a success. */
export function useDecision(onDone?: () => Promise<void>): Decision {
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const run: Decision['run'] = async work => {
    if (isBusy) return false
    setBusy(true)
    setRefused(undefined)
    try {
      await work()
      await onDone?.()
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
