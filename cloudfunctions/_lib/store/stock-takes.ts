import type { Day } from '@/domain/day'
import type { Ended, StockTake } from '@/domain/stock-take'
import { command, db } from '../platform'
import { type ClosedNeedDoc, paidOutBy } from './closed-needs'
import { GENUINE, genuine } from './genuine'

export type TakeSpan = 'week' | 'month'

/** A stock-take of a colleague in a team; `open` holds the ids of needs until what came of them is known. */
export type StockTakeDoc = StockTake & {
  readonly _id: string
  readonly teamId: string
  readonly span: TakeSpan
}

const TAKES = 'stockTakes'
const MOST = 1000
const AT_ONCE = 100

export const takeIdOf = (ownerId: string, span: TakeSpan, from: Day): string => `${ownerId}_${span}_${from}`

export const putTake = async ({ _id, ...data }: StockTakeDoc): Promise<void> => {
  await db.collection(TAKES).doc(_id).set({ data })
}

/** Who has had stock taken for the period that begins on a day (`from`). */
export const takenOn = async (span: TakeSpan, from: Day): Promise<Set<string>> => {
  const { data } = await db
    .collection(TAKES)
    .where({ span, from, ...GENUINE })
    .limit(MOST)
    .field({ _id: true, _openid: true, ownerId: true })
    .get()
  return new Set(genuine(TAKES, data as StockTakeDoc[]).map(({ ownerId }) => ownerId))
}

/** Periods that are over and not yet settled. */
export const unsettledTakes = async (today: Day, limit: number): Promise<StockTakeDoc[]> => {
  const { data } = await db
    .collection(TAKES)
    .where({ trials: null, to: command.lt(today), ...GENUINE })
    .limit(limit)
    .get()
  return genuine(TAKES, data as StockTakeDoc[])
}

/**
 * A team's stock-takes for periods from a day on, in their order: what came of those that are over, and for the last two
 * the needs. Twelve officers have 1,248 weeks in two years.
 */
export const takesOfTeam = async (teamId: string, span: TakeSpan, since: Day): Promise<StockTakeDoc[]> => {
  const found: StockTakeDoc[] = []
  for (let skip = 0; ; skip += MOST) {
    const { data } = await db
      .collection(TAKES)
      .where({ teamId, span, from: command.gte(since), ...GENUINE })
      .orderBy('from', 'asc')
      .orderBy('_id', 'asc')
      .skip(skip)
      .limit(MOST)
      .get()
    found.push(...genuine(TAKES, data as StockTakeDoc[]))
    if (data.length < MOST) return found
  }
}

type EndedDoc = Pick<ClosedNeedDoc, '_id' | 'closing' | 'closedOn' | 'closedById'>
const endedOf = ({ _id, closing, closedOn, closedById }: EndedDoc): Ended => ({
  key: _id,
  closing,
  closedOn,
  closedById,
})

/** How those of these needs ended that have. */
export const endedAmong = async (keys: readonly string[]): Promise<Ended[]> => {
  const chunks = Array.from({ length: Math.ceil(keys.length / AT_ONCE) }, (_, i) =>
    keys.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  )
  const pages = await Promise.all(
    chunks.map(async chunk => {
      const { data } = await db
        .collection('needs')
        .where({ _id: command.in(chunk), ...GENUINE })
        .limit(AT_ONCE)
        .get()
      return genuine('needs', data as ClosedNeedDoc[]).map(endedOf)
    }),
  )
  return pages.flat()
}

/** All that somebody paid out in these days, whosever need it was. */
export const endedBy = async (staffId: string, from: Day, to: Day): Promise<Ended[]> =>
  (await paidOutBy([staffId], from, to)).map(endedOf)
