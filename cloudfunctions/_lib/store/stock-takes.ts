import type { Day } from '@/domain/day'
import type { ClosingGrade, Trials } from '@/domain/forecast'
import { command, db } from '../platform'
import { GENUINE, genuine } from './genuine'

export type TakeSpan = 'week' | 'month'

/**
 * The needs of an officer that were open when a week or month began, by their grade then; and when it is over how many
 * of them were paid out in it (R99). `open` holds their ids until then.
 */
export type StockTakeDoc = {
  readonly _id: string
  readonly ownerId: string
  readonly teamId: string
  readonly span: TakeSpan
  readonly from: Day
  readonly to: Day
  readonly open: Readonly<Record<ClosingGrade, readonly string[]>> | null
  readonly trials: Trials | null
}

const TAKES = 'stockTakes'
const MOST = 1000
const AT_ONCE = 100

export const takeIdOf = (ownerId: string, span: TakeSpan, from: Day): string => `${ownerId}_${span}_${from}`

export const putTake = async ({ _id, ...data }: StockTakeDoc): Promise<void> => {
  await db.collection(TAKES).doc(_id).set({ data })
}

/** Who has had stock taken for the period that begins on a day. */
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

/** What a team's past periods came to, from a day on, in their order: twelve officers have 1,248 weeks in two years. */
export const settledTakes = async (
  teamId: string,
  span: TakeSpan,
  since: Day,
): Promise<Pick<StockTakeDoc, 'from' | 'trials'>[]> => {
  const found: Pick<StockTakeDoc, 'from' | 'trials'>[] = []
  for (let skip = 0; ; skip += MOST) {
    const { data } = await db
      .collection(TAKES)
      .where({ teamId, span, from: command.gte(since), ...GENUINE })
      .orderBy('from', 'asc')
      .orderBy('_id', 'asc')
      .skip(skip)
      .limit(MOST)
      .field({ _openid: true, from: true, trials: true })
      .get()
    found.push(...genuine(TAKES, data as StockTakeDoc[]).filter(({ trials }) => trials !== null))
    if (data.length < MOST) return found
  }
}

/** Which of these needs were paid out between two days. */
export const disbursedAmong = async (keys: readonly string[], from: Day, to: Day): Promise<Set<string>> => {
  const found = new Set<string>()
  for (let i = 0; i < keys.length; i += AT_ONCE) {
    const { data } = await db
      .collection('needs')
      .where({ _id: command.in(keys.slice(i, i + AT_ONCE)), closing: 'disbursed', ...GENUINE })
      .limit(AT_ONCE)
      .get()
    for (const one of genuine('needs', data as { _id: string; closedOn: Day }[]))
      if (one.closedOn >= from && one.closedOn <= to) found.add(one._id)
  }
  return found
}
