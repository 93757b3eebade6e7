import type { Candidate } from './nudge'

/** At most so many messages at once: the two best and a digest of the rest. */
export const MOST_A_BATCH = 3
/** At most so many a day and person, by all templates together, whatever consent allows: more would be switched off. */
export const MOST_A_DAY = 8

/** Where a candidate stands now: it may leave; it may only be counted; it has an hour later today; neither. */
export type Place = 'ready' | 'counted' | 'later' | 'none'
export type Placed = { readonly candidate: Candidate; readonly place: Place }

/** What leaves now: messages of their own, and what the digest counts (null: no digest). */
export type Allotment = {
  readonly singles: readonly Candidate[]
  readonly digest: readonly Candidate[] | null
}

const NOTHING: Allotment = { singles: [], digest: null }

/** How many messages may leave now: later hours among the best `allowance` keep theirs. */
const shareOf = (ranked: readonly Placed[], allowance: number): { now: number; kept: Set<Placed> } => {
  const best = ranked.filter(({ place }) => place === 'ready' || place === 'later').slice(0, allowance)
  const kept = new Set(best.filter(({ place }) => place === 'later'))
  return { now: Math.min(MOST_A_BATCH, allowance - kept.size), kept }
}

/**
 * Shares out the messages that are left among candidates in the order of worth. The best leave alone; when not all can, the
 * last message is a digest of everything else, also of later hours that kept no message of their own. Nothing leaves
 * when nothing is ready, whatever is `beyond`.
 */
export const allot = (ranked: readonly Placed[], allowance: number, beyond: number): Allotment => {
  const ready = ranked.filter(({ place }) => place === 'ready').map(({ candidate }) => candidate)
  const { now, kept } = shareOf(ranked, allowance)
  if (ready.length === 0 || now <= 0) return NOTHING
  const without = ranked.filter(placed => placed.place === 'later' && !kept.has(placed))
  if (ready.length <= now && without.length === 0 && beyond === 0) return { singles: ready, digest: null }
  const singles = ready.slice(0, now - 1)
  const alone = new Set(singles)
  const rest = ranked.filter(
    placed => placed.place !== 'none' && !kept.has(placed) && !alone.has(placed.candidate),
  )
  return { singles, digest: rest.map(({ candidate }) => candidate) }
}
