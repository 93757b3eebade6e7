import type * as z from 'zod'
import type { DeclineDoc } from '#cloud/store/decline-doc'
import type { declineView } from '@/contract/decline'

/** An alarm as the phone shows it (R68). */
export const declineViewOf = ({
  _id: id,
  measure,
  why,
  periods,
  raisedOn,
  outcome,
}: DeclineDoc): z.input<typeof declineView> => ({
  id,
  measure,
  why,
  periods: [...periods],
  raisedOn,
  outcome: outcome && { what: outcome.what, word: outcome.word, on: outcome.on },
})
