import { call, type Input } from '@/lib/cloud'
import { useDecision } from '@/lib/use-decision'

/** Saying what was found at a visit (R68); what was refused is said in words. */
export function useAnswer(onChanged: () => Promise<void>) {
  const { isBusy, refused, run } = useDecision(onChanged)
  return {
    isBusy,
    refused,
    answer: (input: Input<'officer', 'decline.answer'>) =>
      run(() => call('officer', 'decline.answer', input)),
  }
}
