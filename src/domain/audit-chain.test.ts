import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { type AuditEntry, canonical, GENESIS, type Seal, sealNext } from './audit-chain'
import { verifyChain } from './audit-verify'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const START = Date.UTC(2026, 10, 23, 2)

type Entry = AuditEntry & { readonly what: string; readonly subjectId: string }
type Chain = { readonly seals: readonly Seal[]; readonly entries: readonly Entry[] }

/** A chain of blocks of these sizes, one an hour, and so many entries after the last. */
const chainOf = (sizes: readonly number[], tail = 0): Chain => {
  const entries: Entry[] = []
  const seals: Seal[] = []
  const write = (block: number, i: number): Entry => ({
    _id: `aud_${block}x${String(i).padStart(3, '0')}`,
    at: START + block * 3_600_000 + i * 1000,
    what: 'customer.phone',
    subjectId: `cus_${i}`,
  })
  for (const [block, size] of sizes.entries()) {
    const made = Array.from({ length: size }, (_, i) => write(block, i))
    const seal = sealNext(seals.at(-1) ?? null, made, START + block * 3_600_000 + 1_800_000, sha256)
    seals.push(seal)
    entries.push(...made.map(entry => ({ ...entry, seal: seal._id })))
  }
  return { seals, entries: [...entries, ...Array.from({ length: tail }, (_, i) => write(sizes.length, i))] }
}

const verify = ({ seals, entries }: Chain) => verifyChain(seals, entries, sha256)
const kinds = (chain: Chain): string[] => [...new Set(verify(chain).findings.map(({ kind }) => kind))]

const sizesArb = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 })

test.each([
  [{ b: 1, a: [2, null] }, '{"a":[2,null],"b":1}'],
  [{ a: undefined, b: { d: 'x', c: true } }, '{"b":{"c":true,"d":"x"}}'],
  ['"', '"\\""'],
])('%j has one text whatever the order of its fields', (value, text) => {
  expect(canonical(value)).toBe(text)
})

test('a block’s hash is SHA-256 over its text with the hash before, as anybody can compute it', () => {
  const { seals } = chainOf([1, 1])
  const [first, second] = seals
  const { hash, ...rest } = second as Seal
  expect(first?.prev).toBe(GENESIS)
  expect(rest.prev).toBe(first?.hash)
  expect(hash).toBe(sha256(canonical(rest)))
})

test('an untouched chain has no findings, and what no block holds is its tail', () => {
  fc.assert(
    fc.property(sizesArb, fc.nat({ max: 4 }), (sizes, tail) => {
      const chain = chainOf(sizes, tail)
      const verdict = verify(chain)
      expect(verdict.findings).toEqual([])
      expect(verdict.tail).toHaveLength(tail)
      expect(verdict.head).toBe(chain.seals.at(-1)?.hash)
    }),
  )
})

const replaced = <T>(list: readonly T[], at: number, by: (one: T) => readonly T[]): T[] =>
  list.flatMap((one, i) => (i === at ? by(one) : [one]))

/** Every single thing that somebody who writes the database could do to what is sealed. */
const TAMPERINGS: Readonly<Record<string, (chain: Chain, n: number) => Chain>> = {
  'an entry says something else': ({ seals, entries }, n) => ({
    seals,
    entries: replaced(entries, n % entries.length, one => [{ ...one, subjectId: 'cus_other' }]),
  }),
  'an entry gets another time': ({ seals, entries }, n) => ({
    seals,
    entries: replaced(entries, n % entries.length, one => [{ ...one, at: one.at + 1 }]),
  }),
  'an entry gets a field more': ({ seals, entries }, n) => ({
    seals,
    entries: replaced(entries, n % entries.length, one => [{ ...one, purpose: 'service' }]),
  }),
  'an entry is gone': ({ seals, entries }, n) => ({
    seals,
    entries: replaced(entries, n % entries.length, () => []),
  }),
  'an entry is put in that says it is sealed': ({ seals, entries }, n) => ({
    seals,
    entries: replaced(entries, n % entries.length, one => [one, { ...one, _id: 'aud_forged' }]),
  }),
  'an entry is put in at an old time': ({ seals, entries }) => ({
    seals,
    entries: [...entries, { _id: 'aud_forged', at: START - 1, what: 'x', subjectId: 'y' }],
  }),
  'an entry names another block': ({ seals, entries }, n) => ({
    seals,
    entries: replaced(entries, n % entries.length, one => [{ ...one, seal: 'sea_000099' }]),
  }),
  'a block is gone': ({ seals, entries }, n) => ({
    seals: replaced(seals, n % seals.length, () => []),
    entries,
  }),
  'a block’s hash is another': ({ seals, entries }, n) => ({
    seals: replaced(seals, n % seals.length, one => [{ ...one, hash: sha256('x') }]),
    entries,
  }),
  'a block names another before it': ({ seals, entries }, n) => ({
    seals: replaced(seals, n % seals.length, one => [{ ...one, prev: sha256('x') }]),
    entries,
  }),
  'a block was sealed at another time': ({ seals, entries }, n) => ({
    seals: replaced(seals, n % seals.length, one => [{ ...one, sealedAt: one.sealedAt + 1 }]),
    entries,
  }),
  'a link of a block is gone': ({ seals, entries }, n) => ({
    seals: replaced(seals, n % seals.length, one => [{ ...one, links: one.links.slice(1) }]),
    entries,
  }),
  'a link is in a block twice': ({ seals, entries }, n) => ({
    seals: replaced(seals, n % seals.length, one => [{ ...one, links: [...one.links, ...one.links] }]),
    entries,
  }),
}

test.each(Object.entries(TAMPERINGS))('%s: it is found', (_, tamper) => {
  fc.assert(
    fc.property(sizesArb, fc.nat(), (sizes, n) => {
      expect(kinds(tamper(chainOf(sizes), n))).not.toEqual([])
    }),
  )
})

test('whoever rewrites an entry and its block breaks the chain behind it', () => {
  const chain = chainOf([2, 2, 2])
  const [first, ...others] = chain.seals
  const entries = replaced(chain.entries, 0, one => [{ ...one, subjectId: 'cus_other' }])
  const forged = sealNext(null, entries.slice(0, 2), first?.sealedAt ?? 0, sha256)
  expect(verify({ entries, seals: [forged, ...others] }).findings).toEqual([
    { kind: 'broken', id: 'sea_000002' },
  ])
})

test.each([
  ['changed', 'an entry says something else'],
  ['missing', 'an entry is gone'],
  ['inserted', 'an entry is put in that says it is sealed'],
  ['backdated', 'an entry is put in at an old time'],
  ['broken', 'a block’s hash is another'],
  ['twice', 'a link is in a block twice'],
])('it is told as %s when %s', (kind, name) => {
  expect(kinds(TAMPERINGS[name]?.(chainOf([3, 3]), 0) ?? chainOf([1]))).toContain(kind)
})

test('two entries of a block that change places, hashes and all, are told as reordered', () => {
  const { seals, entries } = chainOf([3])
  const [seal] = seals as [Seal]
  const [a, b, c] = seal.links
  const swapped = { ...seal, links: [b, a, c] } as Seal
  const found = verify({ seals: [swapped], entries }).findings
  expect(found).toContainEqual({ kind: 'reordered', id: seal._id })
  expect(found).toContainEqual({ kind: 'broken', id: seal._id })
})

test('a block that was written while its entries are unmarked yet is whole: the sweep was cut off in between', () => {
  const { seals, entries } = chainOf([2, 2])
  const unmarked = entries.map(({ seal: _, ...entry }) => entry)
  expect(verify({ seals, entries: unmarked })).toMatchObject({ findings: [], tail: [] })
})
