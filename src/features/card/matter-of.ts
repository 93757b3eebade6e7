import type { Matter } from '@/domain/service-message'
import type { Input } from '@/lib/cloud'

type Taps = {
  readonly [O in 'card.tick' | 'card.pick' | 'card.answer']: Omit<Input<'card', O>, 'token'>
}

/** What a tap on a card makes one wait for: an hour to stand, documents to arrive, a summary to be put right; null: nothing. */
export const matterOf = (op: string, input: object): Matter | null => {
  switch (op) {
    case 'card.pick':
      return 'appointment'
    case 'card.tick':
      return (input as Taps['card.tick']).isDone ? 'materials' : null
    case 'card.answer':
      return (input as Taps['card.answer']).isRight ? null : 'summary'
    default:
      return null
  }
}
