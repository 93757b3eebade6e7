import { call, type Input } from '@/lib/cloud'
import { useDecision } from '@/lib/use-decision'

/** Deciding about a customer, or answering an officer's wish; what was refused is said in words. */
export function useDecide(onChanged: () => Promise<void>) {
  const { isBusy, refused, clear, run } = useDecision(onChanged)
  return {
    isBusy,
    refused,
    clear,
    decide: (input: Input<'officer', 'valueReview.decide'>) =>
      run(() => call('officer', 'valueReview.decide', input)),
    answer: (input: Input<'team', 'valueReview.answer'>) =>
      run(() => call('team', 'valueReview.answer', input)),
  }
}
