import type { Need } from './need'

/** R3 重点/普通: by the branch's threshold, or set by hand with a reason. */
export type Importance = { readonly isKey: boolean; readonly byHand: boolean; readonly reason: string | null }

/** Closable amount in fen from which a customer is 重点 where the branch set nothing else: 500,000 yuan. */
export const KEY_FROM_FEN = 50_000_000

/**
 * R3: the amounts of all open needs against the threshold, whatever is said of them at the moment, since they measure
 * potential as well; so no follow-up moves it. What an officer set by hand stands.
 */
export const importanceOf = (
  needs: readonly Need[],
  set: Importance | null,
  keyFromFen: number = KEY_FROM_FEN,
): Importance => {
  if (set?.byHand) return set
  const amount = needs.reduce((sum, need) => sum + need.amountFen, 0)
  return { isKey: amount >= keyFromFen, byHand: false, reason: null }
}
