import { createHash } from 'node:crypto'
import { markSealed, unsealedEntries } from '#cloud/store/audit'
import { addSeal, lastSeal } from '#cloud/store/seals'
import { type Seal, sealNext } from '@/domain/audit-chain'
import type { Progress } from './regrade'

/** Entries of one block. */
const BLOCK = 200
const AGAIN_MS = 60 * 60_000

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const mark = (seal: Seal): Promise<void> =>
  markSealed(
    seal.links.map(({ id }) => id),
    seal._id,
  )

/**
 * Seals what was recorded since into the chain, a block after the other. The block is written before its entries are
 * marked: what a run left unmarked that was cut off in between is marked by the next, which begins with the last block.
 */
export const seal = async (
  now: number,
  hasTime: () => boolean,
): Promise<Progress & { readonly nextAt: number }> => {
  let before = await lastSeal()
  if (before !== null) await mark(before)
  let changed = 0
  while (hasTime()) {
    const entries = await unsealedEntries(BLOCK)
    if (entries.length > 0) {
      before = sealNext(before, entries, now, sha256)
      await addSeal(before)
      await mark(before)
      changed += entries.length
    }
    if (entries.length < BLOCK) return { read: changed, changed, isDone: true, nextAt: now + AGAIN_MS }
  }
  return { read: changed, changed, isDone: false, nextAt: now }
}
