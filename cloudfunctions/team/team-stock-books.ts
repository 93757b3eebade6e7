import type { Context } from '#cloud/context'
import { type BookLife, booksLives } from '#cloud/store/book-lives'
import { booksTaken, firstTakesOfTeam } from '#cloud/store/book-takes'
import { isSeller, type StaffDoc, staffByIds, staffOf } from '#cloud/store/staff'
import type { BookRow } from '@/domain/book-flow'
import { addDays, type Day } from '@/domain/day'
import { type StockSpan, stockDays } from '@/domain/stock-flow'
import { comparisonOf, type PersonBook, takenSince } from '@/domain/team-stock'

/** Somebody of the team with the book at both ends of a period, and today's. */
export type PersonStock = PersonBook & {
  readonly staffId: string
  readonly name: string
  readonly isHere: boolean
  readonly now: readonly BookLife[]
}

export type TeamStock = {
  readonly from: Day
  readonly to: Day
  readonly since: Day | null
  readonly people: readonly PersonStock[]
}

/** So many books are read at once: 2,000 customers each are ten thousand rows. */
const AT_ONCE = 5

const livesOf = async (ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, BookLife[]>> => {
  const parts = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, i) =>
    ids.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  )
  const read = await Promise.all(parts.map(part => booksLives(part, ctx.today, ctx.settings.declineDays)))
  return new Map(read.flatMap(books => [...books]))
}

const isHere = (staff: StaffDoc, teamId: string): boolean =>
  staff.status === 'active' && staff.teamId === teamId && isSeller(staff)

type Asked = {
  readonly span: StockSpan
  readonly isLast: boolean
  /** Whose book alone is read; everybody's where it is not said. */
  readonly only?: string | undefined
}

/**
 * R46 a team's books: its people, who left included as long as customers are unassigned, and who was of it when the period
 * began. Six requests and one more for every five people, whatever the books hold.
 */
export const teamStockBooks = async (
  ctx: Context,
  teamId: string,
  { span, isLast, only }: Asked,
): Promise<TeamStock> => {
  const current = stockDays(ctx.today, span)
  const { from, to } = isLast ? stockDays(addDays(current.from, -1), span) : current
  const [members, takes, next] = await Promise.all([
    staffOf(teamId),
    firstTakesOfTeam(teamId, from, to),
    isLast ? firstTakesOfTeam(teamId, current.from, current.to) : [],
  ])
  const comparison = comparisonOf(
    members.map(one => ({ id: one._id, isHere: isHere(one, teamId) })),
    takes,
  )
  const known = new Set(members.map(({ _id }) => _id))
  const isAsked = (id: string) => only === undefined || only === id
  const [starts, ends, lives, gone] = await Promise.all([
    booksTaken(takes.filter(({ ownerId }) => isAsked(ownerId) && comparison.get(ownerId) !== 'came')),
    booksTaken(next.filter(({ ownerId }) => isAsked(ownerId))),
    livesOf(ctx, [...known].filter(isAsked)),
    staffByIds([...comparison.keys()].filter(id => !known.has(id))),
  ])
  const people = [...members, ...gone].map((one): PersonStock => {
    const now = lives.get(one._id) ?? []
    const end: readonly BookRow[] = ends.get(one._id) ?? now
    const start = starts.get(one._id) ?? (takes.length === 0 ? end : [])
    return {
      staffId: one._id,
      name: one.name,
      isHere: isHere(one, teamId),
      comparison: comparison.get(one._id) ?? 'gone',
      start,
      end,
      now,
    }
  })
  return {
    from,
    to,
    since: takenSince(takes),
    people: people
      .filter(one => one.isHere || one.start.length > 0 || one.now.length > 0)
      .sort((a, b) => (a.staffId < b.staffId ? -1 : 1)),
  }
}
