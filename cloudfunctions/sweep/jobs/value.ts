import { computeValues, nothingKnown } from '#cloud/store/compute-values'
import { readSettings } from '#cloud/store/settings'
import { markStale, staleValues, unmark } from '#cloud/store/stale-values'
import { idsByOldRates } from '#cloud/store/values'
import type { Progress } from './regrade'

const BATCH = 40
const OLD_RATES = 400

/** Marks what older rates were used for, as far as one run may go; the rest is found by the next. */
const markOldRates = async (version: number, now: number): Promise<boolean> => {
  const ids = await idsByOldRates(version, OLD_RATES)
  await markStale(ids, now)
  return ids.length === OLD_RATES
}

/**
 * Computes anew what a new line of the ledger, the journal or other rates have changed, and reads nobody else. A mark
 * goes after its figures are written: a run that was cut off does that customer again, and nobody is left out.
 */
export const computeStale = async (now: number, hasTime: () => boolean): Promise<Progress> => {
  const { serviceRates } = await readSettings()
  const known = nothingKnown()
  let isMore = await markOldRates(serviceRates.version, now)
  let changed = 0
  while (hasTime()) {
    const marks = await staleValues(BATCH)
    if (marks.length > 0) {
      changed += await computeValues(
        marks.map(({ _id }) => _id),
        serviceRates,
        now,
        known,
      )
      await unmark(marks)
      // Judging may have marked others (R68).
      continue
    }
    if (!isMore) return { read: changed, changed, isDone: true }
    isMore = await markOldRates(serviceRates.version, now)
  }
  return { read: changed, changed, isDone: false }
}
