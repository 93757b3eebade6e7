/** An audit entry as it is stored: ids and codes only. `seal` names its block once it has one, and is not part of its text. */
export type AuditEntry = { readonly _id: string; readonly at: number; readonly seal?: string | null }

/** What a block keeps of one entry. */
export type Link = { readonly id: string; readonly digest: string }

/** A block of the chain: its entries in order, and the hash of all that with the hash of the block before. */
export type Seal = {
  readonly _id: string
  readonly sealedAt: number
  readonly fromAt: number
  readonly toAt: number
  readonly links: readonly Link[]
  readonly prev: string
  readonly hash: string
}

/** A hash of text, in any writing; the domain has none of its own. */
export type Hash = (text: string) => string

/** What stands before the first block. */
export const GENESIS = 'genesis'

/** The id of the nth block, which sorts like its number: `sealId(12) === 'sea_000012'`. */
export const sealId = (n: number): string => `sea_${String(n).padStart(6, '0')}`

/** One text for one value, whatever the order of its fields: `canonical({b: 1, a: [2]}) === '{"a":[2],"b":1}'`. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, of]) => of !== undefined)
  const sorted = fields.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([name, of]) => `${JSON.stringify(name)}:${canonical(of)}`).join(',')}}`
}

/** The digest of an entry: everything that it says, but for the block that it is in. */
export const digestOf = (entry: AuditEntry, hash: Hash): string => {
  const { seal: _, ...said } = entry
  return hash(canonical(said))
}

/** The hash of a block over all its other fields, `prev` among them: that is what makes a chain of blocks. */
export const sealHash = (block: Omit<Seal, 'hash'>, hash: Hash): string => {
  const { _id, sealedAt, fromAt, toAt, links, prev } = block
  return hash(canonical({ _id, sealedAt, fromAt, toAt, links, prev }))
}

/** Entries in the order in which they are sealed. */
export const inOrder = <E extends AuditEntry>(entries: readonly E[]): E[] =>
  [...entries].sort((a, b) => a.at - b.at || (a._id < b._id ? -1 : 1))

/** The next block of the chain over these entries, of which there is at least one. */
export const sealNext = (
  before: Pick<Seal, '_id' | 'hash'> | null,
  entries: readonly AuditEntry[],
  sealedAt: number,
  hash: Hash,
): Seal => {
  const ordered = inOrder(entries)
  const block = {
    _id: sealId(before === null ? 1 : Number(before._id.slice(4)) + 1),
    sealedAt,
    fromAt: ordered[0]?.at ?? sealedAt,
    toAt: ordered.at(-1)?.at ?? sealedAt,
    links: ordered.map(entry => ({ id: entry._id, digest: digestOf(entry, hash) })),
    prev: before?.hash ?? GENESIS,
  }
  return { ...block, hash: sealHash(block, hash) }
}
