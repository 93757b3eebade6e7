import type { Context } from '#cloud/context'
import { type BookLife, bookLives } from '#cloud/store/book-lives'
import { type BookRow, firstBookTake, rowsOfTake } from '#cloud/store/book-takes'
import { addDays, type Day } from '@/domain/day'
import { GRADES, type Grade } from '@/domain/grade'
import { LIFE_STAGES, type LifeStage } from '@/domain/lifecycle'
import { type Flow, flowsOf, type Standings, type StockSpan, stockDays } from '@/domain/stock-flow'

/** Both ends of a period: the book as it was written down when it began, and as it is now or was when the next began. */
export type StockEnds = {
  readonly from: Day
  readonly to: Day
  readonly since: Day | null
  readonly start: readonly BookRow[]
  readonly end: readonly BookRow[]
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

const standings = <K extends string>(rows: readonly BookRow[], of: (row: BookRow) => K): Standings<K> =>
  new Map(rows.map(row => [row.id, of(row)]))

export const gradeFlows = ({ start, end }: StockEnds): Readonly<Record<Grade, Flow>> =>
  flowsOf(
    GRADES,
    standings(start, row => row.grade),
    standings(end, row => row.grade),
  )

/** The later the stage, the further on: what goes from one to another is only told as moved. */
export const stageFlows = ({ start, end }: StockEnds): Readonly<Record<LifeStage, Flow>> =>
  flowsOf(
    LIFE_STAGES,
    standings(start, row => row.stage),
    standings(end, row => row.stage),
  )
