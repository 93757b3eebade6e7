import type { Day } from './day'
import { type FactSource, type FactValue, isSameValue, isStale, type PastFact } from './fact'

/** What is known of a field before a file brings a value. */
export type KnownBefore = {
  readonly current: { readonly value: FactValue; readonly source: FactSource } | null
  readonly history: readonly PastFact[]
  readonly staleOn: Day | null
}

/** From a file or from papers: a later file may say otherwise. */
const isFromPaper = (source: FactSource): boolean => source === 'import' || source === 'opening'

/**
 * R35, R41 what becomes of an imported value: it fills what is empty and follows earlier files; what somebody said or the
 * officer saw is kept while it is fresh (R43), and for good against a value that a file brought before: 150 from a talk
 * in May stays when the file of April, with its 120, comes again in December.
 */
export const importFate = (known: KnownBefore, value: FactValue, today: Day): 'fill' | 'same' | 'kept' => {
  const { current, history, staleOn } = known
  if (current === null) return 'fill'
  if (isSameValue(current.value, value)) return 'same'
  if (isFromPaper(current.source)) return 'fill'
  const isOldFile = history.some(past => past.source === 'import' && isSameValue(past.value, value))
  return isStale(staleOn, today) && !isOldFile ? 'fill' : 'kept'
}
