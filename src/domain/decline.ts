import type { Month } from './month'

/** A month of something that is measured: fen of a balance or a fee, or how many services are in use. */
export type Period = { readonly month: Month; readonly amount: number }

/** R68 why an alarm rings, with the periods that explain it: the three before and the one in which it rings. */
export type Decline = { readonly why: 'falling' | 'half'; readonly periods: readonly Period[] }

const BEFORE = 3

/**
 * R68 of periods one after another, the last one over: three falls in a row, or the last below half of the mean of the
 * three before. 900, 900, 900 and then 449 rings `half`; 900, 800, 700, 600 rings `falling`. What comes only now and
 * then (an annual fee) is no series: each of the three before must have had something.
 */
export const declineOf = (periods: readonly Period[]): Decline | null => {
  const shown = periods.slice(-(BEFORE + 1))
  const before = shown.slice(0, BEFORE)
  const last = shown[BEFORE]
  if (last === undefined || before.some(({ amount }) => amount <= 0)) return null
  const isFalling = shown.every(({ amount }, i) => i === 0 || amount < (shown[i - 1]?.amount ?? 0))
  if (isFalling) return { why: 'falling', periods: shown }
  const mean = before.reduce((sum, { amount }) => sum + amount, 0) / BEFORE
  return last.amount < mean / 2 ? { why: 'half', periods: shown } : null
}

/** What of a customer's business is watched, the weightiest first. */
export const DECLINE_MEASURES = ['balance', 'fee', 'service'] as const
export type DeclineMeasure = (typeof DECLINE_MEASURES)[number]

/** How an alarm ended: the customer stays, is really going, or nothing was the matter. */
export const DECLINE_OUTCOMES = ['kept', 'going', 'falseAlarm'] as const
export type DeclineOutcome = (typeof DECLINE_OUTCOMES)[number]
