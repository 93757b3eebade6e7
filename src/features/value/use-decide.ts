import { useState } from 'react'
import { toCallError } from '@/lib/call-error'
import { call, type Input } from '@/lib/cloud'
import { refusedField } from '@/lib/refused-field'

/** Deciding about a customer, or answering an officer's wish; what was refused is said in words. */
export function useDecide(onChanged: () => Promise<void>) {
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (isBusy) return false
    setBusy(true)
    setRefused(undefined)
    try {
      await work()
      await onChanged()
      return true
    } catch (thrown) {
      setRefused(refusedField(toCallError(thrown).message).words)
      return false
    } finally {
      setBusy(false)
    }
  }
  return {
    isBusy,
    refused,
    clear: () => setRefused(undefined),
    decide: (input: Input<'officer', 'valueReview.decide'>) =>
      run(() => call('officer', 'valueReview.decide', input)),
    answer: (input: Input<'team', 'valueReview.answer'>) =>
      run(() => call('team', 'valueReview.answer', input)),
  }
}
