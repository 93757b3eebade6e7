import type { Context } from '#cloud/context'
import { type BookLife, bookLives } from '#cloud/store/book-lives'
import { firstBookTake, rowsOfTake } from '#cloud/store/book-takes'
import type { BookEnds } from '@/domain/book-flow'
import { addDays, type Day } from '@/domain/day'
import { type StockSpan, stockDays } from '@/domain/stock-flow'

/** Both ends of a period: the book as it was written down when it began, and as it is now or was when the next began. */
export type StockEnds = BookEnds & {
  readonly from: Day
  readonly to: Day
  readonly since: Day | null
  /** Today's book. */
  readonly now: readonly BookLife[]
}

/** R46 in two requests, three for a period that is over. A period without a list of its beginning has no moves. */
export const stockEnds = async (ctx: Context, span: StockSpan, isLast: boolean): Promise<StockEnds> => {
  const current = stockDays(ctx.today, span)
  const { from, to } = isLast ? stockDays(addDays(current.from, -1), span) : current
  const ownerId = ctx.staff._id
  const [first, next, now] = await Promise.all([
    firstBookTake(ownerId, from, to),
    isLast ? firstBookTake(ownerId, current.from, current.to) : null,
    bookLives(ownerId, ctx.today, ctx.settings.declineDays),
  ])
  const end = next ? rowsOfTake(next) : now
  return { from, to, since: first?.on ?? null, start: first ? rowsOfTake(first) : end, end, now }
}
