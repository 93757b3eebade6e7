import {
  type AuditEntry,
  digestOf,
  GENESIS,
  type Hash,
  inOrder,
  type Seal,
  sealHash,
  sealId,
} from './audit-chain'

/** What is wrong with a chain, and where. */
export type Finding = {
  readonly kind:
    | 'broken'
    | 'missingSeal'
    | 'missing'
    | 'changed'
    | 'reordered'
    | 'inserted'
    | 'twice'
    | 'backdated'
  readonly id: string
}

export type Verdict = {
  readonly findings: readonly Finding[]
  /** Entries that no block holds yet, the oldest first. */
  readonly tail: readonly string[]
  /** The last block's hash: noted down elsewhere, it proves later that no block was taken off the end. */
  readonly head: string
}

/** A call lasts no longer than a minute: an entry that was written long after the moment it claims was put there. */
const LATE_MS = 10 * 60_000

const blockFindings = (seals: readonly Seal[], hash: Hash): Finding[] => {
  const found: Finding[] = []
  let prev = GENESIS
  for (const [i, seal] of seals.entries()) {
    if (seal._id !== sealId(i + 1)) found.push({ kind: 'missingSeal', id: sealId(i + 1) })
    if (seal.prev !== prev || seal.hash !== sealHash(seal, hash)) found.push({ kind: 'broken', id: seal._id })
    prev = seal.hash
  }
  return found
}

const linkFindings = (
  seals: readonly Seal[],
  byId: ReadonlyMap<string, AuditEntry>,
  hash: Hash,
): Finding[] => {
  const found: Finding[] = []
  const seen = new Set<string>()
  for (const seal of seals) {
    const entries = seal.links.flatMap(({ id }) => byId.get(id) ?? [])
    const isInOrder = inOrder(entries).every((entry, i) => entry._id === entries[i]?._id)
    if (!isInOrder) found.push({ kind: 'reordered', id: seal._id })
    for (const { id, digest } of seal.links) {
      if (seen.has(id)) found.push({ kind: 'twice', id })
      seen.add(id)
      const entry = byId.get(id)
      if (entry === undefined) found.push({ kind: 'missing', id })
      else if (digestOf(entry, hash) !== digest) found.push({ kind: 'changed', id })
    }
  }
  return found
}

/** The block before an entry's own was sealed long after the moment that the entry claims. */
const backdated = (
  seals: readonly Seal[],
  tail: readonly AuditEntry[],
  byId: ReadonlyMap<string, AuditEntry>,
) => {
  const found: Finding[] = []
  const check = (entry: AuditEntry | undefined, before: Seal | undefined): void => {
    if (entry && before && entry.at < before.sealedAt - LATE_MS)
      found.push({ kind: 'backdated', id: entry._id })
  }
  for (const [i, seal] of seals.entries()) for (const { id } of seal.links) check(byId.get(id), seals[i - 1])
  for (const entry of tail) check(entry, seals.at(-1))
  return found
}

/** An entry that says it is sealed must be in the block that it names; one that a block holds may be unmarked yet. */
const inserted = (entries: readonly AuditEntry[], sealOf: ReadonlyMap<string, string>): Finding[] =>
  entries
    .filter(({ _id, seal }) => typeof seal === 'string' && sealOf.get(_id) !== seal)
    .map(({ _id }) => ({ kind: 'inserted', id: _id }))

/**
 * Checks a whole chain against its entries: any single entry or block that was changed, removed, inserted or moved is
 * told. What no block holds yet can only be reported as the tail.
 */
export const verifyChain = (seals: readonly Seal[], entries: readonly AuditEntry[], hash: Hash): Verdict => {
  const blocks = [...seals].sort((a, b) => (a._id < b._id ? -1 : 1))
  const byId = new Map(entries.map(entry => [entry._id, entry]))
  const sealOf = new Map(blocks.flatMap(seal => seal.links.map(({ id }) => [id, seal._id])))
  const tail = inOrder(entries.filter(({ _id, seal }) => !sealOf.has(_id) && typeof seal !== 'string'))
  return {
    findings: [
      ...blockFindings(blocks, hash),
      ...linkFindings(blocks, byId, hash),
      ...inserted(entries, sealOf),
      ...backdated(blocks, tail, byId),
    ],
    tail: tail.map(({ _id }) => _id),
    head: blocks.at(-1)?.hash ?? GENESIS,
  }
}
