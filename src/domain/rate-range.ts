/** Fewer answers than this say nothing. */
export const FEWEST = 20

/** A share with the range in which it lies nineteen times in twenty. */
export type RateRange = { readonly low: number; readonly high: number }

const Z = 1.959964

/**
 * R67 the range of a response rate after Wilson (1927), which stays within 0 and 1 for few and for extreme counts:
 * `rateRange(25, 100)` is about 17.5 % to 34.3 %; null where there are too few to say.
 */
export const rateRange = (hits: number, of: number): RateRange | null => {
  if (of < FEWEST) return null
  const share = hits / of
  const spread = Z * Z
  const middle = share + spread / (2 * of)
  const half = Z * Math.sqrt((share * (1 - share)) / of + spread / (4 * of * of))
  const whole = 1 + spread / of
  return { low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) }
}

const percent = (share: number): string => `${Math.round(share * 100)}%`

/** `有回应 18% 到 34%`, or that there are too few to say. */
export const rateRangeWords = (range: RateRange | null): string =>
  range === null ? `联系满 ${FEWEST} 位才说得准` : `${percent(range.low)} 到 ${percent(range.high)}`

/** R67 whether targeting paid: only where the ranges do not touch. */
export const comparedWords = (targeted: RateRange | null, mass: RateRange | null): string => {
  if (targeted === null || mass === null) return '人数太少，还说不准'
  if (targeted.low > mass.high) return '挑出来的回应更多'
  if (targeted.high < mass.low) return '挑出来的反而更少'
  return '两组差别还说不准'
}
