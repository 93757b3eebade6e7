import { keptDealings, removeDealings } from '#cloud/store/kept-dealings'
import { readSettings } from '#cloud/store/settings'
import type { Day } from '@/domain/day'
import { keptUntil } from '@/domain/erasure'
import type { Progress } from './regrade'

const BATCH = 100

/** What the law made the bank keep of erased customers goes when its years are over, as their rights desk said. */
export const forgetKept = async (today: Day): Promise<Progress> => {
  const [{ keepYears }, kept] = await Promise.all([readSettings(), keptDealings(today, BATCH)])
  const over = kept.filter(({ keptSince }) => keptUntil(keptSince, keepYears) <= today)
  await removeDealings(over.map(({ _id }) => _id))
  return { read: kept.length, changed: over.length, isDone: over.length < BATCH }
}
