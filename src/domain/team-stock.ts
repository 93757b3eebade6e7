import type { BookEnds, BookRow } from './book-flow'
import type { Day } from './day'

/** A book that was written down: whose, and when. */
export type Take = { readonly ownerId: string; readonly on: Day }

/**
 * How somebody stands in the comparison of a team's book: there when the period began and still the team's (`same`), come
 * since (`came`), or gone to another team (`gone`).
 */
export const COMPARISONS = ['same', 'came', 'gone'] as const
export type Comparison = (typeof COMPARISONS)[number]

/** The first day on which a book of the team was written down; null: none was. */
export const takenSince = (takes: readonly Take[]): Day | null => takes.map(({ on }) => on).sort()[0] ?? null

type Member = { readonly id: string; readonly isHere: boolean }

/**
 * R46 who is compared with whom, by id: of the team's people (who left the bank included, while customers are unassigned), and of
 * those whose book stood in it when the first one was written down. Without any list everybody is the same.
 */
export const comparisonOf = (
  members: readonly Member[],
  takes: readonly Take[],
): ReadonlyMap<string, Comparison> => {
  const since = takenSince(takes)
  const first = new Set(takes.filter(({ on }) => on === since).map(({ ownerId }) => ownerId))
  const known = new Map<string, Comparison>()
  for (const ownerId of first) known.set(ownerId, 'gone')
  for (const { id, isHere } of members)
    known.set(id, since === null || first.has(id) ? 'same' : isHere ? 'came' : 'gone')
  return known
}

/** One person's part in it. */
export type PersonBook = BookEnds & { readonly comparison: Comparison }

const idsOf = (rows: readonly BookRow[]): ReadonlySet<string> => new Set(rows.map(({ id }) => id))

/**
 * The team's book at both ends, by the same people. A customer who went from one of them to another never left the team; nor
 * did one who was handed to somebody that came, or by somebody that went.
 */
export const teamEnds = <B extends PersonBook>(
  books: readonly B[],
): { start: BookRow[]; end: B['end'][number][] } => {
  const of = (comparison: Comparison) => books.filter(book => book.comparison === comparison)
  const start = of('same').flatMap(book => book.start)
  const end: B['end'][number][] = of('same').flatMap(book => book.end)
  const [hadThen, hasNow] = [idsOf(start), idsOf(end)]
  return {
    start: [...start, ...of('gone').flatMap(book => book.start.filter(({ id }) => hasNow.has(id)))],
    end: [...end, ...of('came').flatMap(book => book.end.filter(({ id }) => hadThen.has(id)))],
  }
}
